"""What becomes of each span of a page, from claims and scores. `engine.py` calls the steps, in this order:

- what belongs together is scored together (`rows_and_lists.py`), and claims that are none on such a page go (`discussions.py`);
- which claims are on which block (`claimed.py`), and what stands where only text does (`headline_text.py`, `below_contents.py`);
- from which score on blocks are kept (`limits.py`), each span's fate (`settle.py`), rows as a whole (`settled_rows.py`), posts of
  forums (`lost_posts.py`), what is said once more on pages that are no articles (`said_again.py`);
- a third look at raw text (`reconsidering.py`);
- what goes the way of the text beside it (`beside.py` has the order): a text's first sentence (`opening_sentence.py`), numbers
  (`kept_series.py` of entries, `step_numbers.py`), items (`list_items.py`), tables, code and notes (`set_pieces.py`), headings
  (`contents_headings.py`, `block_headings.py`, `like_subheads.py`), the rest of boxes (`torn_boxes.py`), short lines
  (`short_lines.py`), titles at the end (`closing_titles.py`), one text (`short_stories.py`).
"""
