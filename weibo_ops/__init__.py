"""The path of one post, from a line in a file to a line on a screen.

1. ``workspace.load`` walks a tree of files; ``source.reader.read`` turns each into plain data, faults and the line of
   every item.
2. A section's noun (``model.calendars.posts.Post``) is imported when the section occurs and validates item by item:
   what does not fit becomes a ``Fault``; one bad post does not hide its neighbours. Its place is set beside it.
3. ``planning.schedule.Schedule`` lays the posts over the columns' rhythms, the almanac and who is present, and yields
   ``Demand``: write, approve, post; each with a time, a doer and why that one. Measures (gaps, loads) stand beside it.
4. ``rules`` judge: a rule is one file; it sees a post, a day or a week and yields facts at a place: a ``Finding``.
5. ``planning.plan`` makes the view; ``render.writers`` write it: text, markdown, json.
6. ``cli`` alone prints, exits and knows what day it is.
"""

__version__ = "0.1.0"
