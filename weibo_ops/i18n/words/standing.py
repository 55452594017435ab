"""Parts of sentences about playbooks: what an item of them lacks."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # what a step lacks
    "lacks-by": ("谁来做（by）", "who does it (`by`)"),
    "lacks-where": ("在哪里做（where）", "where it is done (`where`)"),
    "lacks-done_when": ("做到什么样算完（done_when）", "when it is done (`done_when`)"),
    # what an answer, a metric, a report or a level lacks
    "lacks-approved_by": ("谁认可的（approved_by）", "who approved it (`approved_by`)"),
    "lacks-basis": ("依据（basis）", "what it rests on (`basis`)"),
    "lacks-formula": ("公式（formula）", "its formula (`formula`)"),
    "lacks-denominator": ("分母（denominator）", "its denominator (`denominator`)"),
    "lacks-unit": ("单位（unit）", "its unit (`unit`)"),
    "lacks-source": ("取数的地方（source）", "where it is read (`source`)"),
    "lacks-audience": ("给谁看（audience）", "whom it is for (`audience`)"),
    "lacks-metrics": ("报哪些数（metrics）", "which figures it holds (`metrics`)"),
    "lacks-triggers": ("什么情况算这一级（triggers）", "what sets it off (`triggers`)"),
    "lacks-report_to": ("报给谁（report_to）", "whom it is reported to (`report_to`)"),
    "lacks-within": ("多久之内报到（within）", "how soon (`within`)"),
    "lacks-actions": ("先做什么（actions）", "what is done first (`actions`)"),
    # what watched words, a kind of message or a style lacks
    "searches-by": ("谁来搜（by）", "who searches them (`by`)"),
    "searches-every": ("多久搜一次（every）", "how often (`every`)"),
    "replies-first_reply": ("多久先回一句（first_reply）", "how soon it is answered (`first_reply`)"),
    "replies-solve": ("多久解决（solve）", "how soon it is solved (`solve`)"),
    "replies-by": ("谁来回（by）", "who answers (`by`)"),
    "replies-sample": ("怎么说（sample）", "in what words (`sample`)"),
    "speaks-persona": ("是谁在说（persona）", "who speaks (`persona`)"),
    "speaks-address_as": ("怎么称呼对方（address_as）", "how readers are addressed (`address_as`)"),
    "speaks-banned": ("哪些词不用（banned）", "which words are out (`banned`)"),
    "speaks-never": ("哪些话题不碰（never）", "which subjects are out (`never`)"),
    # which side of a style has too few samples
    "few-do": ("该怎么说（do）只有 {count} 句", "{count} under `do`"),
    "few-dont": ("不该怎么说（dont）只有 {count} 句", "{count} under `dont`"),
    "none-do": ("该怎么说（do）一句没有", "none under `do`"),
    "none-dont": ("不该怎么说（dont）一句没有", "none under `dont`"),
    # what is wrong with the ranks or triggers of levels
    "rank-again": ("和“{other}”同是 {rank} 级", "shares rank {rank} with `{other}`"),
    "rank-gap": ("是 {rank} 级，前面没有 {missing} 级", "has rank {rank}, and no level has rank {missing}"),
    "graver-sooner": (
        "比更重的“{other}”还难够上（{value} 对 {edge}），谁也到不了这一级",
        "takes more than the graver `{other}` ({value} against {edge}), so nothing ever is of this level",
    ),
    "between": (
        "和“{other}”之间空了一段（{value} 到 {edge}），落在中间的没人管",
        "leaves a gap to `{other}` ({value} to {edge})",
    ),
    "overlap": ("和“{other}”重了一段（{edge} 到 {value}），同一个数算两级", "overlaps `{other}` ({edge} to {value})"),
    # what is done to messages
    "taken-hide": ("隐藏", "hidden"),
    "taken-delete": ("删除", "deleted"),
    # what keywords do not watch
    "watch-brand": ("品牌名（brand）", "the brand (`brand`)"),
    "watch-product": ("产品名（product）", "products (`product`)"),
    "watch-alias": ("别名和错字（alias）", "other spellings (`alias`)"),
}
