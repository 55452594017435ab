# ruff: noqa: E501
"""The workspaces that explain the file formats, as they were promised to users."""

from __future__ import annotations

ONE_PERSON = """\
accounts:
  - {id: main, handle: 清远茶}
people:
  - {id: jia, name: 甲}
duties:
  - {duty: content, owner: jia}
columns:
  - {id: morning, name: 早安一盏茶, hashtag: 早安一盏茶, account: main, when: {days: workdays, time: "08:30"}}   # by: the owner of content
"""
DESK = """\
accounts:
  - {id: main, handle: 清远茶, daily_posts: {workday: {min: 2, max: 6}, offday: {min: 1, max: 4}}, min_gap: 30m, quiet: "23:00-07:00"}   # or {min: 2, max: 6}
  - {id: shop, handle: 清远茶门店}
roles:
  - {id: editor, name: 微博编辑}
  - {id: backup-editor, name: 备岗编辑}
  - {id: ops-lead, name: 运营主管}
  - {id: replier, name: 互动专员}
people:
  - {id: jia, name: 甲, roles: [editor], works: {days: workdays, hours: "08:00-18:00"}, minutes_per_week: 2100, git: [jia@example.org]}
  - {id: yi, name: 乙, roles: [backup-editor], works: {days: workdays, hours: "08:00-18:00"}}
  - {id: bing, name: 丙, roles: [ops-lead], works: {days: workdays, hours: "09:00-18:00"}}
  - {id: ding, name: 丁, roles: [replier], works: {days: workdays, hours: "09:00-18:00"}}
  - {id: wu, name: 戊, roles: [replier], works: {days: workdays, hours: "09:00-18:00"}}
duties:                                       # accounts: [main] where one desk runs several
  - {duty: content, owner: editor, backup: backup-editor}
  - {duty: engagement, owner: replier, backup: backup-editor, hours: "09:00-23:00", need: 1, tolerance: 30m}   # somebody must be there
procedures:
  - id: evening-round
    duty: engagement
    title: 下班前互动巡查
    by: replier
    when: {days: workdays, time: "17:30"}
    minutes: 30
    steps:
      - {do: 回复评论与私信, where: 微博后台, done_when: 未回复数为 0}
categories:
  - {id: company, name: 企业动态, share: 40%, tolerance: 10%}     # points of the week's posts
  - {id: product, name: 产品, share: 60%, tolerance: 10%}
columns:
  - {id: morning, name: 早安一盏茶, hashtag: 早安一盏茶, category: company, account: main,
     when: {days: workdays, time: "08:30"}, by: editor, serves: [retain]}
  - {id: tea, name: 今日一茶, hashtag: 今日一茶, category: product, account: main,
     when: {days: everyday, time: "12:30"}, by: editor, serves: [attract]}
approvals:
  - {id: usual, steps: [{by: ops-lead, within: 4h}]}
  - {id: fast, kinds: [hot, crisis], steps: [{by: ops-lead, within: 20m}]}
"""
WEEK = """\
posts:
  - column: morning                           # account, category, hashtag, author and time come from the column
    day: 2026-11-23                           # the slot it fills; `at:` beside it is a move, and the slot is not left bare
    text: "#早安一盏茶# 小雪刚过…"
    approved: [{by: bing, at: 2026-11-20 17:00, of: 0d56e7ba}]
  - {id: leaf, at: 2026-11-23 16:30, account: main, category: product, kind: promo, title: 新茶到店, text: 新茶到店了, images: [img/leaf-1.jpg],
     author: jia, copies: [{account: shop, at: 2026-11-23 17:00, how: repost}]}
skips: [{column: morning, day: 2026-11-27, why: 门店搬家}]
pauses: [{accounts: [main], start: 2026-12-13, end: 2026-12-13, why: 国家公祭日}]     # or columns, procedures
rotas:
  - {id: evenings, role: replier, days: workdays, hours: "18:00-23:00", turn: [ding, wu], every: week, start: 2026-11-23}
  - {id: off-days, role: replier, days: offdays, hours: "09:00-23:00", turn: [ding, wu], every: day, start: 2026-11-28}
shifts: [{person: wu, instead_of: ding, start: 2026-11-26 18:00, end: 2026-11-26 23:00}]
leave: [{person: jia, start: 2026-11-25 08:00, end: 2026-11-26 09:00, stand_in: yi}]
key_dates: [{id: memorial, day: 2026-12-13, name: 国家公祭日, tone: none}]
holidays: [{day: 2027-01-01, name: 元旦, kind: off}]                                    # off | makeup
weeks: [{week: 2026-W47, closed: {by: jia, at: 2026-11-23 10:00}}]
"""
