"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Bilingual
from weibo_ops.rules.playbooks._private import held
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.secrets import masked

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import File


@rule(
    "WO672",
    "error",
    zh="文件里有{name}（{masked}）：拿到它就能冒用，进了 git 就删不干净，马上作废重发，放进密码库",
    en=(
        "{name} stands in the file ({masked}): whoever has it can act as you, and git never forgets, "
        "so revoke it now and keep the new one in the vault"
    ),
    sources=("secrets",),
    private=True,
)
def token_in_clear(file: File) -> Iterator[Hit]:
    """A login cookie, an access token or a key of a service is written in clear, in a value or in a remark.

    A cookie of Weibo is a login without a password; the address of a group's robot lets anybody speak in the group.
    Known are Weibo itself and the vendors used in China: Alibaba Cloud, Tencent Cloud, Baidu, Volcengine, WeChat,
    WeCom, DingTalk, Feishu, GitHub and others; private keys and addresses with a password as well.
    ---
    登录 Cookie、访问令牌、各家的密钥明写在文件里，注释里的也算。

    微博的 Cookie 等于不用密码的登录；群机器人的地址谁拿到都能在群里说话。认得微博、阿里云、腾讯云、百度、火山、微信、
    企业微信、钉钉、飞书、GitHub 等，还有私钥和带密码的网址。

    ```yaml bad playbooks/tools.yaml
    procedures:
      - id: crawl
        duty: content
        title: 导出评论
        by: editor
        steps:
          - {do: "带上 SUB=_2A25LxyzDeRhGeFJ5xAbCdEfGhIjKlMn 去取", where: 脚本, done_when: 表里有数}  # WO672
    # 阿里云 LTAI5tFxYzAbCdEfGhIjKlMn  # WO672
    # 群机器人 https://open.feishu.cn/open-apis/bot/v2/hook/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9  # WO672
    ```

    ```yaml good playbooks/tools.yaml
    procedures:
      - id: crawl
        duty: content
        title: 导出评论
        by: editor
        steps:
          - {do: 带上 SUB=<密码库里的 Cookie> 去取, where: 脚本, done_when: 表里有数}
    # access_token 在密码库里；key=value 是写法，secret_at 写名字；LTAI 开头的不要贴进来
    ```
    """
    for secret in held(file):
        if secret.kind == "token":
            shown = masked(file.text[secret.start : secret.end])
            name = Bilingual(secret.name, secret.english)
            yield hit(file.at(secret.start, secret.end), name=name, masked=shown)
