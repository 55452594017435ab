"""Parts of sentences about campaigns and prizes."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # moments that come before one another
    "start": ("活动开始", "the campaign's start"),
    "end": ("活动结束", "the campaign's end"),
    "draw": ("开奖", "the draw"),
    "announcement": ("公布", "the announcement"),
    "claims": ("兑奖截止", "the end of claims"),
    "payout": ("奖品寄出", "the sending of prizes"),
    "lottery-post": ("抽奖微博", "the lottery's post"),
    "winner-post": ("中奖名单", "the winners' post"),
    "review": ("复盘", "the review"),
    "brief": ("给需求", "the brief"),
    "draft": ("出初稿", "the draft"),
    "approve": ("审定", "the approval"),
    "publish": ("发布", "the publication"),
    "settle": ("结算", "the settlement"),
    # what a campaign lacks
    "lacks-owner": ("谁负责（owner）", "its owner (`owner`)"),
    "lacks-goal": ("要达到多少（goal）", "its goal (`goal`)"),
    "lacks-hashtag": ("话题（hashtag）", "its topic (`hashtag`)"),
    "lacks-if_then": ("出了岔子怎么办（if_then）", "what to do if something goes wrong (`if_then`)"),
    "lacks-review": ("什么时候复盘（review）", "when it is reviewed (`review`)"),
    "lacks-brief": ("给客服的说明（brief）", "the customer service's brief (`brief`)"),
    "lacks-faqs": ("话术（faqs）", "its answers (`faqs`)"),
    "lacks-notice": ("谁在哪天通知的（notice）", "who told the desk, and when (`notice`)"),
    "lacks-budget": ("走哪笔预算（budget）", "which budget pays (`budget`)"),
    "lacks-announce_at": ("哪天公布名单（rules.announce_at）", "when the winners are announced (`rules.announce_at`)"),
    "lacks-unit_price": ("单价（unit_price）", "its price (`unit_price`)"),
    "lacks-total": ("总额（total）", "its total (`total`)"),
    "lacks-needed_by": ("哪天要备齐（needed_by）", "by when it is needed (`needed_by`)"),
    "lacks-applicant": ("谁申请的（applicant）", "who asked for it (`applicant`)"),
    "lacks-ledger_at": ("名单放在哪里（ledger_at）", "where the winners are kept (`ledger_at`)"),
    # whether it has begun
    "has-begun": ("已经开始", "has begun"),
    "begins": ("{start}就开始", "begins on {start}"),
    # how long before one is told
    "lead-m": ("{count} 分钟", "{count} minutes"),
    "lead-h": ("{count} 小时", "{count} hours"),
    "lead-d": ("{count} 天", "{count} days"),
    "lead-wd": ("{count} 个工作日", "{count} working days"),
    # what a deal or a stage does wrongly
    "before-start": ("早于活动开始（{edge}）", "begins before the campaign ({edge})"),
    "after-end": ("晚于活动结束（{edge}）", "ends after the campaign ({edge})"),
    # what a lottery's post lacks or says otherwise
    "places": ("名额", "the number of winners"),
    "persons": ("{count} 名", "{count} winners"),
    # what has to be announced of a lottery
    "must-classes": ("奖项种类", "the classes of prizes"),
    "must-eligibility": ("参与条件", "who may take part"),
    "must-steps": ("参与方式", "how to take part"),
    "must-draw-time": ("开奖时间", "when the draw is"),
    "must-method": ("开奖方式", "how it is drawn"),
    "must-price": ("奖品价格", "what a prize is worth"),
    "must-items": ("奖品品名", "what the prizes are"),
    "must-kinds": ("奖品种类", "of which kind the prizes are"),
    "must-quantity": ("奖品数量或中奖概率", "how many prizes or which odds"),
    "must-claim-time": ("兑奖时间", "until when to claim"),
    "must-claim-condition": ("兑奖条件", "on what condition a prize is given"),
    "must-claim-way": ("兑奖方式", "how to claim"),
    "must-delivery": ("奖品交付方式", "how a prize is handed over"),
    "must-forfeit": ("弃奖条件", "when a prize is forfeited"),
    "must-organiser": ("主办方", "who the organiser is"),
    "must-contact": ("联系方式", "how to reach the organiser"),
    "linked": ("（链接里写全了的不用管）", " (unless it stands behind the link)"),
    # what to do about a dear prize
    "prize_price": ("换便宜的奖品", "choose a cheaper one"),
    "prize_price_filed": ("先向微博抽奖平台报备确认", "file it with the platform first"),
}
