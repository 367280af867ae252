"""A caption line to text and credits, and back.

The grammar, as print sets it; a block is read from its right end, one credit after the other (`walk`)::

    block    = [frame] [credit] text {credit} | text {mark text [credit]}   frame, parse, parts
    credit   = [scope] (taken | given | labelled | english | signed | bare) [note] [下同]
    taken    = {body | house} {post} (names | @account) [（house）] [date] (摄 | 文/图 | 摄于 place)    roles, posts
    given    = parties [（body）] (供图 | 提供剧照 | 发 | 照片 | 资料图片 | 截图)   supplied
    labelled = (摄影 | 图 | 图片来源 | ©) (： | / | ｜) parties              labels
    signed   = names (/ | for | via | , | （） agency                        latin, bare
    english  = (Photo by | Credit: | Courtesy of | ©) parties                latin_labels, agencies
    bare     = agency | [outlet] name | （names） | name 文, at the end      bare, walk
    scope    = (本版 | 以上 | All) [图片] [除署名外] (均由 | 均为 | by)      leads
    names    = name {(、 | ， | 和 | / | blank) name}                        pieces, parties, names
    note     = 无人机照片 | 资料图片 | AI生成 | File photo                   nature
    mark     = 图① | 左图 | ①                                               parts

Where a run of words may be cut into title and names in several ways, `parties` weighs them all; what it did not choose
stays beside the reading as an alternative. The words themselves are data: ``resources/captions``.
"""
