"""The path of one post, from a line in a file to a line on a screen.

1. ``workspace.load`` walks a tree of files; ``source.reader.read`` turns each into plain data, faults and the line of every item.
2. A section's noun (``model.calendars.posts.Post``) is imported when the section occurs and validates item by item:
   what does not fit becomes a ``Fault``; one bad post does not hide its neighbours. The post's ``Place`` is set beside it.
3. ``planning.schedule.Schedule`` lays the posts over the columns' rhythms, the almanac and who is present, and yields ``Demand``:
   write, approve, post; with a time, a doer and the reason it is that doer. Measures (gaps, numbers, loads) stand beside it.
4. ``rules`` judge: a rule is one file, it sees a post, a day, a week, and yields facts at a place; a ``Finding`` is those facts.
5. ``planning.plan`` makes the view (``DayPlan``, ``WeekPlan``); ``render.writers`` writes it: text, markdown, json.
6. ``cli`` alone prints, exits and knows what day it is.
"""

__version__ = "0.1.0"
