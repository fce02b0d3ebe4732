"""Where a site may stand, and how it gets there whole: `make` fills a folder beside OUT, and that takes OUT's place.

    out = chosen("public", root)                 # Problem for what no site can take the place of
    with beside(out) as work:                    # .public.half, this run's alone; gone at the end
        new = empty(work)
        ...                                      # fill it
        seal(new)
        kept = put_in_place(new, out, work)      # the earlier site goes, and what was not ours in it is in the new one

where   what may be named as OUT
seals   a list of all that this command made in a folder, by which it knows its own
work    the folder beside OUT, one run's at a time; what a killed run left there
swap    one folder in the place of another
"""

from lessons_lib.site.place.seals import seal
from lessons_lib.site.place.swap import InUse, put_in_place
from lessons_lib.site.place.where import chosen
from lessons_lib.site.place.work import beside, empty

__all__ = ["InUse", "beside", "chosen", "empty", "put_in_place", "seal"]
