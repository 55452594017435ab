from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weibo_ops.facts import facts
from weibo_ops.weibo.secrets import masked, secrets

HEX = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"


def found(text: str) -> list[tuple[str, str]]:
    return [(secret.kind, text[secret.start : secret.end]) for secret in secrets(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("密码: abc123", "abc123"),
        ("密码：Qy2026!!", "Qy2026!!"),
        ("password=Hello123", "Hello123"),
        ("passwd: s3cret!!", "s3cret!!"),
        ("pwd: '123456'", "123456"),
        ("登录口令：Qy2026", "Qy2026"),
        ("后台密码 qy889900 不要外传", "qy889900"),
        ("初始密码 123456", "123456"),
        ("账号密码是 Qyc@2026。", "Qyc@2026"),
        ('{"password": "abc12345"}', "abc12345"),
        ("密码（微博）：abc12345", "abc12345"),
    ],
)
def test_a_password_in_clear_is_found(text: str, value: str) -> None:
    assert found(text) == [("password", value)]


@pytest.mark.parametrize(
    "text",
    [
        "密码在密码库里",
        "secret_at: 公司密码库/微博主号",
        "密码：见保险箱",
        "密码: ******",
        "密码：<密码>",
        "password: ${WEIBO_PASSWORD}",
        "password: {{ vault }}",
        "微博口令：cha2026",
        "口令红包口令: 88776655",
        "店内WiFi密码：qingyuan88",
        "解压密码：123456",
        "寻找神秘代码，通关密码：2026cha",
        "改密码 SOP",
        "password reset",
        "密码为空",
        "access_token 用完要回收，token 放密码库",
        "api_key: <密码库>",
        "of: 0d56e7ba",
        "SUB=…",
        "LTAI 开头的是阿里云",
        "https://user:****@git.example.com/x.git",
        "https://example.com:8080/a@b",
    ],
)
def test_what_is_no_secret_is_left_in_peace(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SUB=_2A25LxyzDeRhGeFJ5xAbCdEfGhIjKlMn", "微博登录 Cookie"),
        ("SUBP=0033WrSXqPxfM725Ws9jqgMF55529P9D9W5", "微博登录 Cookie"),
        ("SSOLoginState=1700000000", "微博登录 Cookie"),
        ("_T_WM=23aaf8b1c2d3e4f5061728394a5b6c7d", "微博登录 Cookie"),
        ("2.00abcDEF1234567890abcdEFGH", "微博开放平台 access_token"),
        ("LTAI5tFxYzAbCdEfGhIjKlMn", "阿里云 AccessKey"),
        ("AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA", "腾讯云 SecretId"),
        (f"https://oapi.dingtalk.com/robot/send?access_token={HEX}{HEX}", "钉钉机器人地址"),
        (f"SEC{HEX}{HEX}", "钉钉机器人加签密钥"),
        ("https://open.feishu.cn/open-apis/bot/v2/hook/12345678-1234-1234-1234-123456789abc", "飞书机器人地址"),
        (
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a5b1c-7a0c-4bc4-97a0-0ec2b1fa5aaa",
            "企业微信机器人地址",
        ),
        (f"appsecret: {HEX}", "密钥"),
        (f"微信 AppSecret={HEX}", "密钥"),
        ("ghp_" + "a1B2" * 9, "GitHub 令牌"),
        ("glpat-abcdEFGH1234ijklMNOP", "GitLab 令牌"),
        ("AKIAIOSFODNN7EXAMPL0", "AWS 密钥"),
        ("-----BEGIN RSA PRIVATE KEY-----", "私钥"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlMTIz", "JWT"),
        ("https://jia:passw0rd@git.example.com/x.git", "网址里的密码"),
        ("Authorization: Bearer abcdefghijklmnopqrstuvwx1", "令牌"),
    ],
)
def test_the_token_of_a_vendor_is_found_by_name(text: str, name: str) -> None:
    for written in (text, f"# 备用：{text}", f"  key: {text}\n下一行"):
        assert [(secret.kind, secret.name) for secret in secrets(written)] == [("token", name)], written


def test_every_kind_of_token_has_a_key_that_its_pattern_cannot_do_without() -> None:
    for entry in facts("secrets")["tokens"]:
        assert entry["keys"].split()


def test_two_secrets_on_a_line_are_two() -> None:
    text = "SUB=_2A25LxyzDeRhGeFJ5xAbCdEfGhIjKlMn; 密码: abc123"
    assert [kind for kind, _ in found(text)] == ["token", "password"]


def test_secrets_stand_where_they_stand_in_a_long_text() -> None:
    text = "早安一盏茶。\n" * 2000 + "密码: abc123\n" + "晚安。\n" * 2000 + "pwd: 778899aa\n"
    assert [text[secret.start : secret.end] for secret in secrets(text)] == ["abc123", "778899aa"]


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=80))
def test_a_masked_value_never_shows_more_than_a_quarter(value: str) -> None:
    shown = masked(value).removesuffix("****")
    assert value.startswith(shown)
    assert len(shown) <= len(value) / 4


@given(st.text(max_size=200))
def test_any_text_gives_stretches_of_it_in_order(text: str) -> None:
    end = 0
    for secret in secrets(text):
        assert end <= secret.start < secret.end <= len(text)
        end = secret.end
