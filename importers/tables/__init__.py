"""Tables in: workbooks and delimited text, whose rows are meetings, entities, relations or payments.

``reading`` goes from sheets to documents; ``row_readers`` chooses what reads a table's rows; ``aside`` passes over those that
tell nothing themselves; ``tally`` and ``progress`` say at the end what was taken and what was not; ``template`` is to be
filled in. The rooms, each of which takes from those before it: ``files``, ``rows``, ``headings``, ``entities``, ``relations`` and
``tasks``, ``meetings``.
"""
