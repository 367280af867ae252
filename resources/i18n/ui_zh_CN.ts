<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>Import photos…</source>
        <translation>导入照片…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Take in a report…</source>
        <translation>读入报道…</translation>
    </message>
    <message>
        <source>Take in a report from the clipboard…</source>
        <translation>从剪贴板读入报道…</translation>
    </message>
    <message>
        <source>Open the sample report</source>
        <translation>打开示例报道</translation>
    </message>
    <message>
        <source>Check the reading…</source>
        <translation>核对读入结果…</translation>
    </message>
    <message>
        <source>Match photos to captions</source>
        <translation>为图说配照片</translation>
    </message>
    <message>
        <source>Copy credit lines…</source>
        <translation>复制署名行…</translation>
    </message>
    <message>
        <source>New layout…</source>
        <translation>新建版面…</translation>
    </message>
    <message>
        <source>Export pages…</source>
        <translation>导出版面…</translation>
    </message>
    <message>
        <source>Write captions into files…</source>
        <translation>将图说写入文件…</translation>
    </message>
    <message>
        <source>Back up the catalog…</source>
        <translation>备份图库…</translation>
    </message>
    <message>
        <source>Open another catalog…</source>
        <translation>打开其他图库…</translation>
    </message>
    <message>
        <source>Open a backup…</source>
        <translation>打开备份…</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新建窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Select all photos</source>
        <translation>全选照片</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Show photos like this one</source>
        <translation>显示与此相似的照片</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>显示全部照片</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>保存这次搜索…</translation>
    </message>
    <message>
        <source>Place in a section…</source>
        <translation>放入章节…</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新建合集…</translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation>移出合集</translation>
    </message>
    <message>
        <source>Group into a stack</source>
        <translation>叠成一叠</translation>
    </message>
    <message>
        <source>Ungroup the stack</source>
        <translation>拆开这一叠</translation>
    </message>
    <message>
        <source>Open or close the stack</source>
        <translation>展开或收起这一叠</translation>
    </message>
    <message>
        <source>Put on top of the stack</source>
        <translation>放到这一叠最上面</translation>
    </message>
    <message>
        <source>Stack the photos of bursts</source>
        <translation>把连拍叠起来</translation>
    </message>
    <message>
        <source>Accept the suggested theme</source>
        <translation>采用建议的主题</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报道</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Next caption</source>
        <translation>下一条图说</translation>
    </message>
    <message>
        <source>Next photo, same field</source>
        <translation>下一幅照片，同一字段</translation>
    </message>
    <message>
        <source>Previous photo, same field</source>
        <translation>上一幅照片，同一字段</translation>
    </message>
    <message>
        <source>Field as in the previous photo</source>
        <translation>此字段与上一幅相同</translation>
    </message>
    <message>
        <source>Caption templates…</source>
        <translation>图说模板…</translation>
    </message>
    <message>
        <source>Code replacements…</source>
        <translation>代码替换…</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>查找替换…</translation>
    </message>
    <message>
        <source>Copy caption fields</source>
        <translation>复制图说字段</translation>
    </message>
    <message>
        <source>Paste caption fields…</source>
        <translation>粘贴图说字段…</translation>
    </message>
    <message>
        <source>Compare with the files…</source>
        <translation>与文件中的图说比较…</translation>
    </message>
    <message>
        <source>As rows</source>
        <translation>按行排列</translation>
    </message>
    <message>
        <source>As squares</source>
        <translation>方格排列</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大查看</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Actual pixels</source>
        <translation>实际像素</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Show or hide guides</source>
        <translation>显示或隐藏参考线</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>显示或隐藏侧边栏</translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation>显示或隐藏筛选</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Run a command…</source>
        <translation>运行命令…</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Stacks</source>
        <translation>照片叠(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Captions</source>
        <translation>图说(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>{action}: {act}</source>
        <translation>{action}：{act}</translation>
    </message>
</context>
<context>
    <name>ArchiveLine</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Use here</source>
        <translation>用于此处</translation>
    </message>
    <message>
        <source>Take it as the caption of this use</source>
        <translation>用作本次使用的图说</translation>
    </message>
    <message>
        <source>Save to the archive</source>
        <translation>存入档案</translation>
    </message>
    <message>
        <source>Give the caption to the archive: it is changed for every use of the photo</source>
        <translation>把这条图说存入档案：这幅照片的每次使用都会随之改变</translation>
    </message>
</context>
<context>
    <name>Around</name>
    <message>
        <source>Open another catalog</source>
        <translation>打开其他图库</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>打开备份</translation>
    </message>
    <message>
        <source>The backup is opened as “{name}”; this catalog stays as it is.</source>
        <translation>备份已另存为“{name}”并打开，当前图库不变。</translation>
    </message>
    <message>
        <source>Tushuo catalogs</source>
        <translation>图说图库</translation>
    </message>
    <message>
        <source>The desktop opens no catalogs. Start the program with: gallery-app --catalog “{path}”</source>
        <translation>系统没有关联图库文件。请用命令打开：gallery-app --catalog “{path}”</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Back up the catalog</source>
        <translation>备份图库</translation>
    </message>
    <message>
        <source>Backed up to {path}.</source>
        <translation>已备份到 {path}。</translation>
    </message>
</context>
<context>
    <name>BoxFacts</name>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) chosen</source>
        <translation>
            <numerusform>已选 %n 个框</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 幅图</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty text</source>
        <translation>空白文字</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Frame without a photo</source>
        <translation>空图框</translation>
    </message>
    <message>
        <source>Main picture</source>
        <translation>主图</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>摄影署名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>图号</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>版头</translation>
    </message>
    <message>
        <source>{ppi} ppi</source>
        <translation>{ppi} ppi</translation>
    </message>
    <message>
        <source>Follows the library</source>
        <translation>跟随图库</translation>
    </message>
    <message>
        <source>Edited here</source>
        <translation>已在版面改写</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁切</translation>
    </message>
    <message>
        <source>Click a frame to move or size it; double-click to crop or type. Tab goes on.</source>
        <translation>单击图框可移动、缩放；双击图片裁切，双击文字改写；按 Tab 逐个走过各框。</translation>
    </message>
    <message>
        <source>Distance from the left, mm</source>
        <translation>距左边（毫米）</translation>
    </message>
    <message>
        <source>Distance from the top, mm</source>
        <translation>距上边（毫米）</translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation>宽（毫米）</translation>
    </message>
    <message>
        <source>Height, mm</source>
        <translation>高（毫米）</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重设</translation>
    </message>
    <message>
        <source>Follow again</source>
        <translation>恢复跟随</translation>
    </message>
</context>
<context>
    <name>CaptionActs</name>
    <message>
        <source>This is the last photo.</source>
        <translation>这是最后一幅照片。</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>这是第一幅照片。</translation>
    </message>
    <message>
        <source>There is no field or no photo to take it from.</source>
        <translation>没有可以照抄的字段，或前面没有照片。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) changed.</source>
        <translation>
            <numerusform>改了 %n 幅照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>未改动的字段</translation>
    </message>
    <message>
        <source>The caption of “{title}” is copied; choose photos and paste its fields.</source>
        <translation>已复制“{title}”的图说；选好照片后粘贴字段。</translation>
    </message>
    <message>
        <source>The photo that was copied is gone.</source>
        <translation>复制过的照片已不在图库中。</translation>
    </message>
    <message>
        <source>No other program has changed the captions in these files.</source>
        <translation>这些文件里的图说没有被其他程序改过。</translation>
    </message>
</context>
<context>
    <name>CaptionEditor</name>
    <message>
        <source>this use only</source>
        <translation>仅用于此处</translation>
    </message>
    <message>
        <source>as in the archive</source>
        <translation>与档案一致</translation>
    </message>
    <message>
        <source>Archive title</source>
        <translation>档案标题</translation>
    </message>
    <message>
        <source>Archive description</source>
        <translation>档案说明</translation>
    </message>
    <message>
        <source>Caption in this report</source>
        <translation>本报道中的图说</translation>
    </message>
    <message>
        <source>Enter saves · Tab next · Esc leaves</source>
        <translation>回车保存 · Tab 下一幅 · Esc 放弃</translation>
    </message>
</context>
<context>
    <name>CaptionFields</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n 种内容</numerusform>
        </translation>
    </message>
    <message>
        <source>{used} / {limit} characters</source>
        <translation>{used} / {limit} 字</translation>
    </message>
    <message>
        <source>Multiple values</source>
        <translation>多种内容</translation>
    </message>
    <message>
        <source>Give {name} to every chosen photo</source>
        <translation>把“{name}”用于所有选中的照片</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>Remove {value}</source>
        <translation>去掉{value}</translation>
    </message>
    <message>
        <source>Give {value} to every chosen photo</source>
        <translation>把{value}用于所有选中的照片</translation>
    </message>
    <message>
        <source>Photographers</source>
        <translation>摄影者</translation>
    </message>
    <message>
        <source>+ Credit</source>
        <translation>＋ 署名</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>+ Theme</source>
        <translation>＋ 主题</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>+ Organisation</source>
        <translation>＋ 机构</translation>
    </message>
</context>
<context>
    <name>CaptionForm</name>
    <message>
        <source>Printed as: {line}</source>
        <translation>署名样式：{line}</translation>
    </message>
    <message>
        <source>Organisations and rights</source>
        <translation>机构与版权</translation>
    </message>
    <message>
        <source>Further fields, English</source>
        <translation>其他字段与英文</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>No image yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>找不到图片文件</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>无法显示</translation>
    </message>
</context>
<context>
    <name>CaptionHead</name>
    <message>
        <source>{number} photos chosen</source>
        <translation>已选 {number} 幅照片</translation>
    </message>
    <message>
        <source>Photo {number} of {total}</source>
        <translation>第 {number} 幅，共 {total} 幅</translation>
    </message>
    <message>
        <source>Ctrl+↵ next caption</source>
        <translation>Ctrl+↵ 下一条</translation>
    </message>
    <message>
        <source>The file says something else.</source>
        <translation>文件中的图说与图库不同。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
</context>
<context>
    <name>CaptionNotes</name>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>后面还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+. puts the first one right</source>
        <translation>Ctrl+. 改正第一处</translation>
    </message>
    <message numerus="yes">
        <source>Fix all %n</source>
        <translation>
            <numerusform>全部改正（%n 处）</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Put {text}</source>
        <translation>改为“{text}”</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>CaptionStage</name>
    <message>
        <source>Show all photos</source>
        <translation>显示全部照片</translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation>没有选中照片</translation>
    </message>
    <message>
        <source>Choose a photo in the strip, or press Page Down for the first one.</source>
        <translation>在下面的胶片条中选一幅，或按 Page Down 从第一幅开始。</translation>
    </message>
    <message>
        <source>Nothing to caption here</source>
        <translation>这里没有要写图说的照片</translation>
    </message>
    <message>
        <source>No photo fits the search. Take away a word or a token, or look among all photos.</source>
        <translation>没有符合条件的照片。去掉一个词或一个标记，或在全部照片中找。</translation>
    </message>
</context>
<context>
    <name>CaptionStrip</name>
    <message>
        <source>Title or credit is missing</source>
        <translation>缺标题或署名</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>胶片条</translation>
    </message>
</context>
<context>
    <name>CaptionTools</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Copy fields</source>
        <translation>复制字段</translation>
    </message>
    <message>
        <source>Paste fields</source>
        <translation>粘贴字段</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找替换</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>Open the sample report</source>
        <translation>打开示例报道</translation>
    </message>
    <message>
        <source>Choose a report…</source>
        <translation>选择报道…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>显示全部照片</translation>
    </message>
    <message>
        <source>Take in a report…</source>
        <translation>读入报道…</translation>
    </message>
    <message>
        <source>Drop a report and its photos here</source>
        <translation>把报道和照片拖到这里</translation>
    </message>
    <message>
        <source>A text file, a folder of photos, or both together: captions find their photos by themselves.</source>
        <translation>拖入文本、照片文件夹，或者两者一起：图说会自动找到对应的照片。</translation>
    </message>
    <message>
        <source>No photo fits</source>
        <translation>没有符合条件的照片</translation>
    </message>
    <message>
        <source>Take away a word or a token of the search, or look among all photos.</source>
        <translation>去掉一个词或一个条件，或者在全部照片中查找。</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>还没有报道</translation>
    </message>
    <message>
        <source>Drop the text of a report on the window, or paste it: it is read into sections and captions.</source>
        <translation>把报道文本拖到窗口，或者粘贴进来：会读出章节和图说。</translation>
    </message>
</context>
<context>
    <name>ChangeTable</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>精选</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>淘汰</translation>
    </message>
    <message>
        <source>Photographers</source>
        <translation>摄影者</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报道</translation>
    </message>
    <message>
        <source>Captions of a report</source>
        <translation>报道中的图说</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>保存的搜索</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>照片叠</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
</context>
<context>
    <name>ChoiceLine</name>
    <message>
        <source>{value} is there already</source>
        <translation>已有{value}</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message>
        <source>Code replacements</source>
        <translation>代码替换</translation>
    </message>
    <message>
        <source>Type =code= or \code\ in any field and it becomes its text; =code#2= takes the second one.</source>
        <translation>在任何字段里输入 =代码= 或 \代码\，即变成对应的文字；=代码#2= 取第二种写法。</translation>
    </message>
    <message>
        <source>Search codes and texts</source>
        <translation>搜索代码和文字</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Add a list…</source>
        <translation>添加列表…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no list yet. A list is a text file with a code, a tab and its text on every line.</source>
        <translation>还没有列表。列表是文本文件，每行一个代码、一个制表符和对应的文字。</translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation>添加列表</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>New collection</source>
        <translation>新建合集</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) in the collection {name}</source>
        <translation>
            <numerusform>合集“{name}”中有 %n 幅照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>重命名合集</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Click to sort, drag to move, right-click to choose columns</source>
        <translation>单击排序，拖动换位，右键选择要显示的列</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>摄影者</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>精选</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>入库时间</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Type a command: Chinese, English, pinyin or initials</source>
        <translation>输入命令：汉字、英文、拼音或首字母</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>没有这样的命令。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Import photos</source>
        <translation>导入照片</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Take in a report</source>
        <translation>读入报道</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板里没有文字。</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) got a photo.</source>
        <translation>
            <numerusform>%n 条图说配上了照片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likely pair(s) to be decided.</source>
        <translation>
            <numerusform>有 %n 对存疑，待定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) still without a photo.</source>
        <translation>
            <numerusform>%n 条图说还没有照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported {name}.</source>
        <translation>已导出 {name}。</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s) to {folder}.</source>
        <translation>
            <numerusform>已导出 %n 个文件到 {folder}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>已停止。已完成的部分保留。</translation>
    </message>
    <message>
        <source>Check the reading</source>
        <translation>核对读入结果</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部列出</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) cannot be shown:</source>
        <translation>
            <numerusform>有 %n 张照片无法显示：</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos that cannot be shown</source>
        <translation>无法显示的照片</translation>
    </message>
    <message>
        <source>“{headline}” is in the library already.</source>
        <translation>《{headline}》已在图库中。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开这篇</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>再读入一次</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) taken in.</source>
        <translation>
            <numerusform>读入 %n 条图说。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken in.</source>
        <translation>
            <numerusform>导入 %n 幅照片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) fit no caption.</source>
        <translation>
            <numerusform>%n 幅照片没有对应的图说。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read:</source>
        <translation>
            <numerusform>%n 个文件无法读取：</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo was found in {folder}.</source>
        <translation>在“{folder}”中没有找到照片。</translation>
    </message>
    <message>
        <source>There was nothing new to take in.</source>
        <translation>没有新的内容可以导入。</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>↑ ↓ choose   Tab take   Enter search   Esc close</source>
        <translation>↑ ↓ 选择&#x3000;Tab 补全&#x3000;Enter 搜索&#x3000;Esc 关闭</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>searched before</source>
        <translation>搜索过</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Whose caption stays?</source>
        <translation>保留哪一方的图说？</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Another program has changed these files since they were last read here.</source>
        <translation>这些文件上次读取之后，被其他程序改过。</translation>
    </message>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>此后还有 %n 幅</numerusform>
        </translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>本库的</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>文件中的</translation>
    </message>
    <message>
        <source>Texts from the file, lists of both</source>
        <translation>文字用文件的，列表合并</translation>
    </message>
    <message>
        <source>For all:</source>
        <translation>全部采用：</translation>
    </message>
    <message>
        <source>In the catalog</source>
        <translation>本库</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>CoverageStrip</name>
    <message>
        <source>Coverage</source>
        <translation>配图覆盖</translation>
    </message>
    <message>
        <source>What can be done with the report</source>
        <translation>报道的操作</translation>
    </message>
    <message>
        <source>News captions: when, where, who, what</source>
        <translation>新闻图说：何时、何地、何人、何事</translation>
    </message>
    <message>
        <source>Say of each caption which of the four it does not tell.</source>
        <translation>指出每条图说缺了四要素中的哪几个。</translation>
    </message>
</context>
<context>
    <name>CreditField</name>
    <message>
        <source>Organisation…</source>
        <translation>机构…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Agency, paper or office of {name}; blank for none</source>
        <translation>{name}所属的通讯社、报社或单位；没有则留空</translation>
    </message>
</context>
<context>
    <name>CreditLinesDialog</name>
    <message>
        <source>Credit lines</source>
        <translation>署名行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>署名体例</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>自定格式</translation>
    </message>
    <message>
        <source>The places are {title}, {names}, {role} and {label}.</source>
        <translation>可用的位置有 {title}、{names}、{role}、{label}。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A pattern of one&apos;s own…</source>
        <translation>自定格式…</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) without a credit.</source>
        <translation>
            <numerusform>%n 幅照片没有署名。</numerusform>
        </translation>
    </message>
    <message>
        <source>A line for each photo</source>
        <translation>每幅一行</translation>
    </message>
    <message>
        <source>Shared credits once, at the end</source>
        <translation>相同署名合并在末尾</translation>
    </message>
    <message>
        <source>All in one line, by number</source>
        <translation>按图号合为一行</translation>
    </message>
    <message>
        <source>The shared credit alone</source>
        <translation>只要合并署名</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>Save to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>“{name}” is there already. Replace it?</source>
        <translation>“{name}”已存在。要替换吗？</translation>
    </message>
    <message>
        <source>The folder “{name}” is not empty. Write into it, over files of the same names?</source>
        <translation>文件夹“{name}”不是空的。要写入其中并覆盖同名文件吗？</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” and %n more are there already. Replace them?</source>
        <translation>
            <numerusform>“{name}”等已存在，另有 %n 个同名文件。要替换吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留原文件</translation>
    </message>
</context>
<context>
    <name>ExportCheck</name>
    <message>
        <source>Show…</source>
        <translation>查看…</translation>
    </message>
    <message numerus="yes">
        <source>Preflight has %n error(s) on these pages. They can be exported all the same.</source>
        <translation>
            <numerusform>印前检查：这些版面有 %n 处错误。仍可照常导出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preflight: %n finding(s)</source>
        <translation>
            <numerusform>印前检查：%n 处问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>第 {page} 页</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export pages</source>
        <translation>导出版面</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Composing…</source>
        <translation>正在排版…</translation>
    </message>
    <message numerus="yes">
        <source>Page 1 of %n</source>
        <translation>
            <numerusform>第 1 页，共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>没有可以显示的内容。</translation>
    </message>
    <message>
        <source>Report “{headline}”</source>
        <translation>报道《{headline}》</translation>
    </message>
    <message>
        <source>Photos shown ({number})</source>
        <translation>当前显示的 {number} 幅</translation>
    </message>
    <message>
        <source>Photos chosen ({number})</source>
        <translation>选中的照片（{number}）</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Crop and registration marks</source>
        <translation>裁切线与套准标记</translation>
    </message>
    <message>
        <source>Leave out place and camera</source>
        <translation>去掉拍摄地点与相机信息</translation>
    </message>
    <message>
        <source>Captions and credits written into the photos</source>
        <translation>把图说和署名写入照片</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>印刷条件</translation>
    </message>
    <message>
        <source>Colours out of gamut</source>
        <translation>超出色域的颜色</translation>
    </message>
    <message>
        <source>Adjust only those</source>
        <translation>仅调整超出部分</translation>
    </message>
    <message>
        <source>Adjust all, keep gradation</source>
        <translation>整体压缩，保持层次</translation>
    </message>
    <message>
        <source>None (screen colours)</source>
        <translation>不转换（屏幕颜色）</translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>出血</translation>
    </message>
    <message>
        <source>As the format needs it</source>
        <translation>按格式默认</translation>
    </message>
    <message>
        <source>As the layout has it</source>
        <translation>按版面设置</translation>
    </message>
    <message>
        <source>Another ICC profile…</source>
        <translation>其他 ICC 特性文件…</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>ICC 特性文件</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}，已选</translation>
    </message>
    <message>
        <source>{name}, excluded</source>
        <translation>{name}，已排除</translation>
    </message>
    <message>
        <source>{name} – click to add, Alt+click to exclude</source>
        <translation>{name}——点按添加，Alt+点按排除</translation>
    </message>
    <message>
        <source>{name} – click to remove</source>
        <translation>{name}——点按移除</translation>
    </message>
    <message>
        <source>{name} is excluded – click to remove</source>
        <translation>已排除 {name}——点按取消</translation>
    </message>
    <message>
        <source>{number} more…</source>
        <translation>还有 {number} 项…</translation>
    </message>
</context>
<context>
    <name>FactsBox</name>
    <message>
        <source>Capture and file</source>
        <translation>拍摄与文件</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Prints up to</source>
        <translation>可印尺寸</translation>
    </message>
    <message>
        <source>{width} × {height} mm at {ppi} ppi</source>
        <translation>{width} × {height} mm（{ppi} ppi）</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>缺少文件：{name}</translation>
    </message>
</context>
<context>
    <name>FailureList</name>
    <message>
        <source>Files that could not be read</source>
        <translation>无法读取的文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n 个文件无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FileNote</name>
    <message>
        <source>In the file: “{text}”</source>
        <translation>文件中：“{text}”</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Film strip</source>
        <translation>胶片条</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Page {page}</source>
        <translation>第 {page} 页</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Make it {width} mm wide</source>
        <translation>缩小到 {width} mm 宽</translation>
    </message>
    <message>
        <source>Crop again</source>
        <translation>重新裁切</translation>
    </message>
    <message>
        <source>Crop it as little as its frame asks for</source>
        <translation>按图框重新裁切，裁得最少</translation>
    </message>
    <message>
        <source>Heighten</source>
        <translation>加高</translation>
    </message>
    <message>
        <source>Make the box as high as its text</source>
        <translation>文本框加高到文字的高度</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随图库</translation>
    </message>
    <message>
        <source>Follow the library again</source>
        <translation>重新跟随图库</translation>
    </message>
    <message>
        <source>Move in</source>
        <translation>移入</translation>
    </message>
    <message>
        <source>Move it to where trimming spares it</source>
        <translation>移到裁切线以内的安全位置</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Put {text}</source>
        <translation>改为：{text}</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
</context>
<context>
    <name>FurtherTexts</name>
    <message>
        <source>Title in English</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Description in English</source>
        <translation>英文图片说明</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>内容提要</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>替代文本</translation>
    </message>
    <message>
        <source>Alt text in English</source>
        <translation>英文替代文本</translation>
    </message>
    <message>
        <source>Persons shown</source>
        <translation>图中人物</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Copyright notice</source>
        <translation>版权声明</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>编辑须知</translation>
    </message>
</context>
<context>
    <name>GalleryView</name>
    <message>
        <source>stars: {number}</source>
        <translation>{number} 星</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} 幅，共 {total} 幅</translation>
    </message>
</context>
<context>
    <name>GiveBar</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message numerus="yes">
        <source>Give to %n photo(s)</source>
        <translation>
            <numerusform>用于 %n 幅照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Hide the filters</source>
        <translation>隐藏筛选</translation>
    </message>
    <message>
        <source>Show the filters</source>
        <translation>显示筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and more</source>
        <translation>
            <numerusform>%n 幅以上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 幅</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographer(s)</source>
        <translation>
            <numerusform>%n 位摄影者</numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>在指南中查找</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>指南各页</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>没有哪一页有这些词。</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 幅照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Before everything</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Choose an edit to have everything as it was right after it.</source>
        <translation>点选一步，一切回到那一步刚做完时的样子。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation>没有选中照片</translation>
    </message>
    <message>
        <source>Choose a photo to see what it shows, who took it and where it is used.</source>
        <translation>选一幅照片，查看它的内容、摄影者和用处。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
</context>
<context>
    <name>LargePreview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 幅</numerusform>
        </translation>
    </message>
    <message>
        <source>No image yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>找不到图片文件</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>LayoutCommands</name>
    <message>
        <source>Type over the text</source>
        <translation>改写文字</translation>
    </message>
    <message>
        <source>Follow the library again</source>
        <translation>重新跟随图库</translation>
    </message>
    <message>
        <source>Crop in the frame</source>
        <translation>在框内裁切</translation>
    </message>
    <message>
        <source>Reset the crop</source>
        <translation>重设裁切</translation>
    </message>
    <message>
        <source>Fit the frame to the picture</source>
        <translation>图框适合图片</translation>
    </message>
    <message>
        <source>Mirror left and right</source>
        <translation>左右镜像</translation>
    </message>
    <message>
        <source>Replace the photo…</source>
        <translation>替换照片…</translation>
    </message>
    <message>
        <source>Exchange two pictures</source>
        <translation>对换两幅图</translation>
    </message>
    <message>
        <source>Divide into left and right</source>
        <translation>拆成左右两框</translation>
    </message>
    <message>
        <source>Divide into upper and lower</source>
        <translation>拆成上下两框</translation>
    </message>
    <message>
        <source>Join two frames</source>
        <translation>合并两框</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <source>Bring to the front</source>
        <translation>移到最前</translation>
    </message>
    <message>
        <source>Send to the back</source>
        <translation>移到最后</translation>
    </message>
    <message>
        <source>Take off the page</source>
        <translation>从版面移除</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>左边对齐</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>水平居中对齐</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>右边对齐</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>上边对齐</translation>
    </message>
    <message>
        <source>Align at mid height</source>
        <translation>垂直居中对齐</translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation>下边对齐</translation>
    </message>
    <message>
        <source>Equal gaps side by side</source>
        <translation>横向等距</translation>
    </message>
    <message>
        <source>Equal gaps one above the other</source>
        <translation>纵向等距</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>新建文字</translation>
    </message>
    <message>
        <source>New frame for a photo</source>
        <translation>新建图框</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>新建页</translation>
    </message>
    <message>
        <source>Copy the page</source>
        <translation>复制本页</translation>
    </message>
    <message>
        <source>Delete the page</source>
        <translation>删除本页</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>LayoutHeader</name>
    <message>
        <source>Layout “{name}”</source>
        <translation>版面《{name}》</translation>
    </message>
    <message>
        <source>Other layouts, and what can be done with this one</source>
        <translation>其他版面，以及对本版面的操作</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 幅照片</numerusform>
        </translation>
    </message>
    <message>
        <source>New layout…</source>
        <translation>新建版面…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Delete the layout</source>
        <translation>删除版面</translation>
    </message>
</context>
<context>
    <name>LayoutPage</name>
    <message>
        <source>New layout…</source>
        <translation>新建版面…</translation>
    </message>
    <message>
        <source>No layout yet</source>
        <translation>还没有版面</translation>
    </message>
    <message>
        <source>Photos of a report, or those you have chosen, compose themselves to pages that you can change.</source>
        <translation>报道的照片，或您选中的照片，会自动排成版面，之后可随意修改。</translation>
    </message>
    <message>
        <source>Export PDF/X-4 · IDML…</source>
        <translation>导出 PDF/X-4 · IDML…</translation>
    </message>
    <message>
        <source>Export this layout  Ctrl+E</source>
        <translation>导出本版面  Ctrl+E</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>bleed {bleed} mm</source>
        <translation>出血 {bleed} mm</translation>
    </message>
    <message>
        <source>Layout “{name}”</source>
        <translation>版面《{name}》</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>重命名版面</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The layout “{name}” was deleted.</source>
        <translation>已删除版面《{name}》。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Loupe</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} 幅，共 {total} 幅</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大查看</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tushuo</source>
        <translation>图说</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>精选</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Neither pick nor reject</source>
        <translation>取消精选和不用</translation>
    </message>
    <message>
        <source>Colour: {name}</source>
        <translation>颜色：{name}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Something in the program went wrong; nothing you did. Your catalog is as it was.</source>
        <translation>程序内部出错，不是您的操作造成的。图库保持原样。</translation>
    </message>
</context>
<context>
    <name>NewLayoutDialog</name>
    <message>
        <source>New layout</source>
        <translation>新建版面</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NoLayout</name>
    <message>
        <source>Untitled report</source>
        <translation>无标题报道</translation>
    </message>
    <message>
        <source>No layout yet</source>
        <translation>还没有版面</translation>
    </message>
    <message>
        <source>Choose a report and a template: its photos compose themselves to pages that you can change.</source>
        <translation>选一篇报道和一个模板，照片会自动排成版面，之后可随意修改。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报道</translation>
    </message>
    <message>
        <source>Lay out the report</source>
        <translation>排成版面</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>其他内容…</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message numerus="yes">
        <source>%n credit line(s) copied.</source>
        <translation>
            <numerusform>已复制 %n 行署名。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Drag a page to move it; Alt+Up and Alt+Down move it too</source>
        <translation>拖动可调整页序，也可按 Alt+↑、Alt+↓</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>新建页</translation>
    </message>
    <message>
        <source>New page behind this one</source>
        <translation>在本页之后新建一页</translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>{percent} % sure</source>
        <translation>把握 {percent}%</translation>
    </message>
    <message>
        <source>Give the caption this photo (Enter)</source>
        <translation>把这张照片配给图说（Enter）</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>不是这张</translation>
    </message>
    <message>
        <source>They do not belong together (X)</source>
        <translation>二者不是一对（X）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Decide later (N)</source>
        <translation>稍后再定（N）</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
</context>
<context>
    <name>PaneCaption</name>
    <message>
        <source>Whole picture  Z</source>
        <translation>整幅  Z</translation>
    </message>
    <message>
        <source>Actual pixels  Z</source>
        <translation>实际像素  Z</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>图库中</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>精选</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>淘汰</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Show the caption in the file beside this one  I</source>
        <translation>并排显示文件中的图说  I</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>显示比例</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste fields of “{title}”</source>
        <translation>粘贴“{title}”的字段</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Paste into %n photo(s)</source>
        <translation>
            <numerusform>粘贴到 %n 幅照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingPart</name>
    <message>
        <source>Every caption has its photo.</source>
        <translation>每条图说都有照片。</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待确认</translation>
    </message>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>后面还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n that are certain</source>
        <translation>
            <numerusform>接受有把握的 %n 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask again about %n refused pair(s)</source>
        <translation>
            <numerusform>重新确认否定过的 %n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Captions without a photo</source>
        <translation>没有照片的图说</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在文中显示</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos without a caption</source>
        <translation>没有图说的照片</translation>
    </message>
    <message>
        <source>Drag one onto a caption or a section, or press it.</source>
        <translation>拖到图说或章节上，或点按后选择位置。</translation>
    </message>
    <message>
        <source>Caption: {words}</source>
        <translation>图说：{words}</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Section: {name}</source>
        <translation>章节：{name}</translation>
    </message>
</context>
<context>
    <name>PhotoChooser</name>
    <message>
        <source>Choose a photo</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Title, photographer, theme…</source>
        <translation>标题、摄影者、主题…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Put into the frame</source>
        <translation>放入图框</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No photo fits</source>
        <translation>没有符合条件的照片</translation>
    </message>
    <message>
        <source>Take away a word of the search.</source>
        <translation>请减少一个搜索词。</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>No image yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>找不到图片文件</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>No credit</source>
        <translation>缺署名</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>No photos here</source>
        <translation>这里没有照片</translation>
    </message>
    <message>
        <source>Drop photos or a report on the window</source>
        <translation>把照片或报道拖到窗口</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>PhotoNotes</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>照片 {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n more photo(s) like these</source>
        <translation>
            <numerusform>还有 %n 幅照片有同样情况</numerusform>
        </translation>
    </message>
    <message>
        <source>when</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>where</source>
        <translation>何地</translation>
    </message>
    <message>
        <source>who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>what</source>
        <translation>何事</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>does not tell {elements}</source>
        <translation>图说缺{elements}</translation>
    </message>
</context>
<context>
    <name>PhotoPane</name>
    <message>
        <source>No image yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>{name} cannot be shown</source>
        <translation>{name} 无法显示</translation>
    </message>
    <message>
        <source>Reading the original…</source>
        <translation>正在读取原图…</translation>
    </message>
    <message>
        <source>The original cannot be read; this is its preview</source>
        <translation>原图无法读取，显示的是预览</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message numerus="yes">
        <source>%n photo(s) not on the pages: drag one there</source>
        <translation>
            <numerusform>%n 幅照片未上版面，可拖到版面上</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos not on the pages</source>
        <translation>未上版面的照片</translation>
    </message>
</context>
<context>
    <name>PickMarks</name>
    <message>
        <source>Picked</source>
        <translation>精选</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>淘汰</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Captions in files</source>
        <translation>文件里的图说</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>明暗</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Captions are written</source>
        <translation>图说写入位置</translation>
    </message>
    <message>
        <source>RAW, HEIC, AVIF and PSD files get a sidecar in any case.</source>
        <translation>RAW、HEIC、AVIF 和 PSD 文件一律写入附属文件。</translation>
    </message>
    <message>
        <source>into the picture</source>
        <translation>图片文件本身</translation>
    </message>
    <message>
        <source>into a sidecar beside it</source>
        <translation>图片旁的附属文件</translation>
    </message>
    <message>
        <source>IPTC-IIM and EXIF texts</source>
        <translation>IPTC-IIM 与 EXIF 文字</translation>
    </message>
    <message>
        <source>XMP is always written; older programs read IPTC-IIM and EXIF only.</source>
        <translation>XMP 总会写入；老的程序只读 IPTC-IIM 和 EXIF。</translation>
    </message>
    <message>
        <source>where the file has them already</source>
        <translation>文件里已有时写入</translation>
    </message>
    <message>
        <source>always</source>
        <translation>总是写入</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不写</translation>
    </message>
    <message>
        <source>Pages are made for</source>
        <translation>版面去向</translation>
    </message>
    <message>
        <source>Resolution and ink are checked for it.</source>
        <translation>印前检查按此核对分辨率和墨量。</translation>
    </message>
    <message>
        <source>newsprint</source>
        <translation>新闻纸</translation>
    </message>
    <message>
        <source>coated paper</source>
        <translation>铜版纸</translation>
    </message>
    <message>
        <source>screens</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Profile of the press</source>
        <translation>印刷特性文件</translation>
    </message>
    <message>
        <source>Offered first when pages are exported for print.</source>
        <translation>输出印刷版面时首先选用。</translation>
    </message>
</context>
<context>
    <name>PreflightPanel</name>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>The pages could not be checked.</source>
        <translation>版面检查未能完成。</translation>
    </message>
    <message>
        <source>Ready for print.</source>
        <translation>可以付印。</translation>
    </message>
    <message>
        <source>Ready to be shown.</source>
        <translation>可以发布。</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the pages go: {target}</source>
        <translation>版面去向：{target}</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>印前检查</translation>
    </message>
    <message>
        <source>Where the pages go</source>
        <translation>版面去向</translation>
    </message>
    <message>
        <source>The inks of pictures are checked once a press profile is chosen.</source>
        <translation>尚未选择印刷特性文件，图片墨量未检查。</translation>
    </message>
    <message>
        <source>Choose a press profile…</source>
        <translation>选择印刷特性文件…</translation>
    </message>
</context>
<context>
    <name>PressMenu</name>
    <message>
        <source>Press profile</source>
        <translation>印刷特性文件</translation>
    </message>
    <message>
        <source>None: only inks of CMYK pictures are known</source>
        <translation>无：只知道 CMYK 图片的墨量</translation>
    </message>
    <message>
        <source>Another ICC profile…</source>
        <translation>其他 ICC 特性文件…</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>ICC 特性文件</translation>
    </message>
</context>
<context>
    <name>ProposalRow</name>
    <message>
        <source>Plan {number}</source>
        <translation>方案 {number}</translation>
    </message>
    <message>
        <source>Changed by hand. Locked frames keep their places when a plan is taken.</source>
        <translation>版面已手工调整。采用方案时，锁定的框保持不动。</translation>
    </message>
    <message>
        <source>Composing…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Automatic layout</source>
        <translation>自动排版</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
</context>
<context>
    <name>PublishedDialog</name>
    <message>
        <source>Publication</source>
        <translation>刊发信息</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Newspaper or magazine</source>
        <translation>报刊</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>“{caption}”</source>
        <translation>“{caption}”</translation>
    </message>
    <message>
        <source>Show line {number}</source>
        <translation>显示第 {number} 行</translation>
    </message>
    <message>
        <source>Yes: {caption}</source>
        <translation>是：{caption}</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>不是图说</translation>
    </message>
    <message>
        <source>The line is text of the report</source>
        <translation>这一行是报道正文</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>提要</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>不收入</translation>
    </message>
    <message>
        <source>Empty line</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>One photographer?</source>
        <translation>只有一位摄影者？</translation>
    </message>
    <message>
        <source>Two photographers?</source>
        <translation>有两位摄影者？</translation>
    </message>
    <message>
        <source>{number} photographers?</source>
        <translation>有 {number} 位摄影者？</translation>
    </message>
    <message>
        <source>No photographer?</source>
        <translation>没有摄影者？</translation>
    </message>
    <message>
        <source>Who took the photo?</source>
        <translation>摄影者是谁？</translation>
    </message>
    <message>
        <source>Where does the caption end?</source>
        <translation>图说到哪里为止？</translation>
    </message>
    <message>
        <source>Is this a caption?</source>
        <translation>这是图说吗？</translation>
    </message>
    <message>
        <source>Only {names}</source>
        <translation>只有{names}</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>没有署名</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n 个章节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s)</source>
        <translation>
            <numerusform>%n 条图说</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the reading</source>
        <translation>核对读入结果</translation>
    </message>
    <message>
        <source>The text as it stands</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Press a label, or a digit, to correct it · F7 next doubt</source>
        <translation>点按标签或按数字键更正 · F7 下一处存疑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>Put in place</source>
        <translation>按此更新</translation>
    </message>
    <message>
        <source>Reading again …</source>
        <translation>正在重新读取 …</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read differently now.</source>
        <translation>
            <numerusform>有 %n 行随之改判。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n author(s)</source>
        <translation>
            <numerusform>%n 位作者</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated passage(s) shown once</source>
        <translation>
            <numerusform>%n 处重复段落已合并</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingOutcome</name>
    <message>
        <source>What was read</source>
        <translation>读出的内容</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待确认</translation>
    </message>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>后面还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation>读入结果</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>No author is named</source>
        <translation>没有署名作者</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Without a heading</source>
        <translation>没有小标题</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s)</source>
        <translation>
            <numerusform>%n 条图说</numerusform>
        </translation>
    </message>
    <message>
        <source>No credit</source>
        <translation>没有署名</translation>
    </message>
    <message>
        <source>Without a text</source>
        <translation>没有文字</translation>
    </message>
    <message>
        <source>What was done to the text</source>
        <translation>对文字所做的处理</translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message>
        <source>As it was read</source>
        <translation>恢复原判</translation>
    </message>
    <message>
        <source>The text, line by line</source>
        <translation>逐行原文</translation>
    </message>
</context>
<context>
    <name>RefusalPage</name>
    <message>
        <source>This catalog cannot be opened</source>
        <translation>无法打开这个图库</translation>
    </message>
    <message>
        <source>Open another catalog…</source>
        <translation>打开其他图库…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The newest good backup is of {when}; what it replaces is kept.</source>
        <translation>最新的完好备份做于 {when}；被替换的图库会保留。</translation>
    </message>
    <message>
        <source>Open to read only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Tushuo catalogs</source>
        <translation>图说图库</translation>
    </message>
    <message>
        <source>Open another catalog</source>
        <translation>打开其他图库</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Find and replace</source>
        <translation>查找替换</translation>
    </message>
    <message>
        <source>Ignore case</source>
        <translation>不分大小写</translation>
    </message>
    <message>
        <source>Further fields, English</source>
        <translation>其他字段与英文</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message numerus="yes">
        <source>All %n photo(s) shown</source>
        <translation>
            <numerusform>所列全部 %n 幅</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen photo(s)</source>
        <translation>
            <numerusform>选中的 %n 幅</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) will change.</source>
        <translation>
            <numerusform>将改动 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type what to find; every change is shown here before it is made.</source>
        <translation>输入要找的文字；每一处改动都先列在这里，再作替换。</translation>
    </message>
</context>
<context>
    <name>ReportEditing</name>
    <message>
        <source>Caption in this report only. The archive says: {title}</source>
        <translation>这条图说只用于本报道。档案中为：{title}</translation>
    </message>
</context>
<context>
    <name>ReportHands</name>
    <message>
        <source>photo {number}</source>
        <translation>第 {number} 幅</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>No report open</source>
        <translation>没有打开报道</translation>
    </message>
    <message>
        <source>Choose a report in the side bar, or drop its text and a folder of photos on the window.</source>
        <translation>在侧边栏选一篇报道，或者把文本和照片文件夹拖到窗口。</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>No image yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>找不到图片文件</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>No credit</source>
        <translation>缺署名</translation>
    </message>
    <message>
        <source>Candidates: {number} ›</source>
        <translation>{number} 个候选 ›</translation>
    </message>
    <message>
        <source>This caption has no image yet</source>
        <translation>这条图说还没有图片</translation>
    </message>
    <message>
        <source>No photo yet. Drop one here.</source>
        <translation>还没有照片，拖一幅到这里。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报道</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Give to the caption</source>
        <translation>配给这条图说</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Save this search</source>
        <translation>保存这次搜索</translation>
    </message>
    <message>
        <source>Saved in the side bar: {name}</source>
        <translation>已存到侧栏：{name}</translation>
    </message>
    <message>
        <source>Rename a saved search</source>
        <translation>重命名已存搜索</translation>
    </message>
    <message>
        <source>{name} is now the search in force.</source>
        <translation>“{name}”已改为当前搜索。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search titles, photographers, themes, sections…</source>
        <translation>搜索标题、摄影者、主题、章节…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索文字</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存这次搜索</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message numerus="yes">
        <source>Place %n photo(s) in</source>
        <translation>
            <numerusform>将 %n 幅照片放入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Backups are made automatically, in a folder beside it.</source>
        <translation>备份自动保存在旁边的文件夹里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>Shortlist: {name}</source>
        <translation>候选：{name}</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报道</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Photographers</source>
        <translation>摄影者</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>All {number}…</source>
        <translation>全部 {number} 位…</translation>
    </message>
    <message>
        <source>All {number} reports…</source>
        <translation>全部 {number} 篇…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Add the chosen photos</source>
        <translation>加入所选照片</translation>
    </message>
    <message>
        <source>Select its photos</source>
        <translation>选中其中的照片</translation>
    </message>
    <message>
        <source>Shortlist of the report in hand</source>
        <translation>作为当前报道的候选</translation>
    </message>
    <message>
        <source>Place its photos in a section…</source>
        <translation>将其中的照片放入章节…</translation>
    </message>
    <message>
        <source>Export its photos…</source>
        <translation>导出其中的照片…</translation>
    </message>
    <message>
        <source>Edit in the search box</source>
        <translation>在搜索框中编辑</translation>
    </message>
    <message>
        <source>Replace by the search in force</source>
        <translation>改为当前搜索</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Library, saved searches, reports, photographers and themes</source>
        <translation>图库、已存搜索、报道、摄影者和主题</translation>
    </message>
</context>
<context>
    <name>StackActs</name>
    <message numerus="yes">
        <source>%n stack(s) made of bursts.</source>
        <translation>
            <numerusform>已把连拍叠成 %n 叠。</numerusform>
        </translation>
    </message>
    <message>
        <source>No burst was found that is not stacked yet.</source>
        <translation>没有找到还未叠起来的连拍。</translation>
    </message>
</context>
<context>
    <name>StackGrid</name>
    <message>
        <source>stack of {count} photos, closed</source>
        <translation>一叠 {count} 幅，已收起</translation>
    </message>
    <message>
        <source>{number} of {count} in an open stack</source>
        <translation>展开的一叠，第 {number} 幅，共 {count} 幅</translation>
    </message>
</context>
<context>
    <name>StampFields</name>
    <message>
        <source>Filled in by this template</source>
        <translation>本模板已填</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>People and organisations</source>
        <translation>人物与机构</translation>
    </message>
    <message>
        <source>Place and event</source>
        <translation>地点与事件</translation>
    </message>
    <message>
        <source>Stars, pick and colour</source>
        <translation>星级、精选与色标</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>For the desk</source>
        <translation>编辑部用</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>替代文本</translation>
    </message>
    <message>
        <source>In Chinese and English</source>
        <translation>中英文对照</translation>
    </message>
    <message>
        <source>Made with AI</source>
        <translation>AI 生成信息</translation>
    </message>
</context>
<context>
    <name>StampRow</name>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Append</source>
        <translation>接在后面</translation>
    </message>
    <message>
        <source>Prepend</source>
        <translation>放在前面</translation>
    </message>
    <message>
        <source>Only if empty</source>
        <translation>仅当为空</translation>
    </message>
    <message>
        <source>{field}: how</source>
        <translation>{field}：方式</translation>
    </message>
    <message>
        <source>{field}: text</source>
        <translation>{field}：文字</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{selected} selected of {total}</source>
        <translation>已选 {selected} 幅，共 {total} 幅</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>共 %n 幅</numerusform>
        </translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Size of photos</source>
        <translation>照片大小</translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已重做：{act}</translation>
    </message>
</context>
<context>
    <name>TaskTray</name>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{rate}/s, {left}</source>
        <translation>每秒 {rate} 个，{left}</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>约 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on with the task</source>
        <translation>继续执行任务</translation>
    </message>
    <message>
        <source>Pause the running task</source>
        <translation>暂停正在执行的任务</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the running task</source>
        <translation>停止正在执行的任务</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>A template fills the ticked fields; variables in braces stand for what each photo says.</source>
        <translation>模板填写勾选的字段；花括号中的变量代表每幅照片自己的内容。</translation>
    </message>
    <message>
        <source>Caption templates</source>
        <translation>图说模板</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation>插入变量</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Fill in %n photo(s)</source>
        <translation>
            <numerusform>填入 %n 幅照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Template {number}</source>
        <translation>模板 {number}</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>不变</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Text on the page</source>
        <translation>版面文字</translation>
    </message>
</context>
<context>
    <name>ThemeIdeas</name>
    <message>
        <source>Suggested theme {name}: Enter accepts, Delete dismisses</source>
        <translation>建议的主题 {name}：Enter 采用，Delete 忽略</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>T accepts the first</source>
        <translation>按 T 采用第一个</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}：{name}</translation>
    </message>
    <message>
        <source>Not {kind}: {name}</source>
        <translation>非{kind}：{name}</translation>
    </message>
    <message>
        <source>{place} – double-click to edit, Delete removes</source>
        <translation>{place}——双击编辑，Delete 移除</translation>
    </message>
    <message>
        <source>Enter edits, Delete removes</source>
        <translation>Enter 编辑，Delete 移除</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报道</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Tushuo</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单（F10）</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export pages</source>
        <translation>导出版面</translation>
    </message>
</context>
<context>
    <name>UseCards</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Place in a section …</source>
        <translation>放入章节…</translation>
    </message>
    <message>
        <source>Take out of this section</source>
        <translation>移出此章节</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
</context>
<context>
    <name>UseMenu</name>
    <message>
        <source>Show in the gallery</source>
        <translation>在图库中显示</translation>
    </message>
    <message>
        <source>Take out of this section</source>
        <translation>从本章节取出</translation>
    </message>
    <message>
        <source>Edit the caption</source>
        <translation>编辑图说</translation>
    </message>
    <message>
        <source>Follow the archive&apos;s title again</source>
        <translation>恢复使用档案标题</translation>
    </message>
    <message>
        <source>Give the caption to the archive</source>
        <translation>把图说存入档案</translation>
    </message>
    <message>
        <source>As the photo&apos;s title</source>
        <translation>作为照片标题</translation>
    </message>
    <message>
        <source>As its description</source>
        <translation>作为照片说明</translation>
    </message>
    <message>
        <source>Choose a photo for it…</source>
        <translation>选一幅照片…</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Move to section</source>
        <translation>移到章节</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Used elsewhere</source>
        <translation>也用于</translation>
    </message>
    <message>
        <source>Check the reading…</source>
        <translation>核对读入结果…</translation>
    </message>
    <message>
        <source>Match photos to captions</source>
        <translation>为图说匹配照片</translation>
    </message>
    <message>
        <source>Copy credit lines…</source>
        <translation>复制署名行…</translation>
    </message>
    <message>
        <source>When and where it was published…</source>
        <translation>刊发日期与报刊…</translation>
    </message>
    <message>
        <source>Remove the report; its photos stay</source>
        <translation>移除报道（照片保留）</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message numerus="yes">
        <source>%n new photo(s) from watched folders.</source>
        <translation>
            <numerusform>监视的文件夹中新增 %n 幅照片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) read again.</source>
        <translation>
            <numerusform>重新读取 %n 幅照片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are gone; their records stay.</source>
        <translation>
            <numerusform>%n 个文件已不在原处，记录保留。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchedDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Photos that come into these folders are taken in while the window is open. Nothing is removed.</source>
        <translation>窗口打开期间，进入这些文件夹的照片会自动导入；不会移除任何内容。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>All photos</source>
        <translation>全部照片</translation>
    </message>
    <message>
        <source>Recent imports</source>
        <translation>最近导入</translation>
    </message>
    <message>
        <source>Picks</source>
        <translation>精选</translation>
    </message>
    <message>
        <source>Without credit</source>
        <translation>缺署名</translation>
    </message>
    <message>
        <source>Without file</source>
        <translation>缺图片文件</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>take in a report</source>
        <translation>读入报道</translation>
    </message>
    <message>
        <source>match photos</source>
        <translation>配照片</translation>
    </message>
    <message>
        <source>place in a section</source>
        <translation>放入章节</translation>
    </message>
    <message>
        <source>take out of a section</source>
        <translation>移出章节</translation>
    </message>
    <message>
        <source>compose pages</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>change a layout</source>
        <translation>调整版面</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>change stacks</source>
        <translation>改动照片叠</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>按章节</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最近导入在前</translation>
    </message>
    <message>
        <source>By date taken</source>
        <translation>按拍摄时间</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>By photographer</source>
        <translation>按摄影者</translation>
    </message>
    <message>
        <source>By stars</source>
        <translation>按星级</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最相关在前</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动排序</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报道</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>摄影者</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>画幅</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横图</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>竖图</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方图</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Photographers</source>
        <translation>摄影者</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>精选</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>Colour label</source>
        <translation>颜色标签</translation>
    </message>
    <message>
        <source>Caption of a use</source>
        <translation>本次图说</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>未评星</translation>
    </message>
    <message>
        <source>not {name}</source>
        <translation>非 {name}</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>PDF/X-4 for the press</source>
        <translation>PDF/X-4（印刷）</translation>
    </message>
    <message>
        <source>PNG pictures of the pages</source>
        <translation>页面图片（PNG）</translation>
    </message>
    <message>
        <source>TIFF pictures of the pages</source>
        <translation>页面图片（TIFF）</translation>
    </message>
    <message>
        <source>JPEG pictures of the pages</source>
        <translation>页面图片（JPEG）</translation>
    </message>
    <message>
        <source>SVG drawings of the pages</source>
        <translation>页面图形（SVG）</translation>
    </message>
    <message>
        <source>InDesign document (IDML)</source>
        <translation>InDesign 文档（IDML）</translation>
    </message>
    <message>
        <source>Scribus document (SLA)</source>
        <translation>Scribus 文档（SLA）</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word 文档（DOCX）</translation>
    </message>
    <message>
        <source>Slides (PPTX)</source>
        <translation>幻灯片（PPTX）</translation>
    </message>
    <message>
        <source>Web gallery (HTML)</source>
        <translation>网页图集（HTML）</translation>
    </message>
    <message>
        <source>Caption list (XLSX)</source>
        <translation>图说单（XLSX）</translation>
    </message>
    <message>
        <source>Caption list (CSV)</source>
        <translation>图说单（CSV）</translation>
    </message>
    <message>
        <source>Package with everything</source>
        <translation>全套打包</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>按行</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>方格</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大查看</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>In step with the file</source>
        <translation>与文件一致</translation>
    </message>
    <message>
        <source>Not yet in the file</source>
        <translation>尚未写入文件</translation>
    </message>
    <message>
        <source>Newer here than in the file</source>
        <translation>本库较新，尚未写入文件</translation>
    </message>
    <message>
        <source>Newer in the file</source>
        <translation>文件中的较新</translation>
    </message>
    <message>
        <source>Changed here and in the file</source>
        <translation>本库与文件都有改动</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>{title} (“{part}” left out)</source>
        <translation>{title}（“{part}”未计入）</translation>
    </message>
    <message>
        <source>Results for “{text}”</source>
        <translation>“{text}”的搜索结果</translation>
    </message>
</context>
<context>
    <name>WriteCaptionsDialog</name>
    <message>
        <source>Write captions</source>
        <translation>写入图说</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message numerus="yes">
        <source>Write %n caption(s) into files</source>
        <translation>
            <numerusform>将 %n 条图说写入文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Into the pictures</source>
        <translation>写入图片文件</translation>
    </message>
    <message>
        <source>As XMP, and as IPTC and EXIF where a file has them. Pixels and everything else stay as they are; formats that cannot take captions get a sidecar.</source>
        <translation>写为 XMP；文件原有 IPTC 和 EXIF 的一并更新。像素及其他内容保持不变；不能写入图说的格式改写附属文件。</translation>
    </message>
    <message>
        <source>Into sidecars</source>
        <translation>写入附属文件</translation>
    </message>
    <message>
        <source>A small .xmp file beside each picture; the pictures stay untouched.</source>
        <translation>在每张图片旁生成一个 .xmp 小文件，图片本身不动。</translation>
    </message>
    <message>
        <source>Into copies…</source>
        <translation>写入副本…</translation>
    </message>
    <message>
        <source>Copies of the pictures, with captions, in a folder you choose.</source>
        <translation>在您选定的文件夹中生成带图说的图片副本。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copies into</source>
        <translation>副本存放到</translation>
    </message>
</context>
<context>
    <name>WritingCaptions</name>
    <message>
        <source>Stopped. What was written so far is kept.</source>
        <translation>已停止，已写入的予以保留。</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>逐一决定…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>查看全部</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) written.</source>
        <translation>
            <numerusform>已写入 %n 条图说。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) said so already.</source>
        <translation>
            <numerusform>%n 个文件原本就一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed by another program.</source>
        <translation>
            <numerusform>%n 个文件被其他程序改过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) not yet written:</source>
        <translation>
            <numerusform>%n 条图说尚未写入：</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to write.</source>
        <translation>没有需要写入的图说。</translation>
    </message>
    <message>
        <source>Captions not yet written</source>
        <translation>尚未写入的图说</translation>
    </message>
</context>
<context>
    <name>ZoomBox</name>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Smaller  Ctrl+-</source>
        <translation>缩小  Ctrl+-</translation>
    </message>
    <message>
        <source>Larger  Ctrl++</source>
        <translation>放大  Ctrl++</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Size of the page; Ctrl and the wheel change it</source>
        <translation>显示比例；按住 Ctrl 滚动滚轮可缩放</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>显示比例</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>{number} photos</source>
        <translation>{number} 幅</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 幅</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <source>Only one photo</source>
        <translation>只有 1 幅</translation>
    </message>
    <message>
        <source>{number} without a file</source>
        <translation>{number} 幅缺文件</translation>
    </message>
    <message>
        <source>One photographer only</source>
        <translation>只有一位摄影者</translation>
    </message>
    <message>
        <source>No landscape photo to lead with</source>
        <translation>没有可以打头的横图</translation>
    </message>
    <message>
        <source>{number} landscape</source>
        <translation>横图 {number}</translation>
    </message>
    <message>
        <source>{number} portrait</source>
        <translation>竖图 {number}</translation>
    </message>
    <message>
        <source>{number} square</source>
        <translation>方图 {number}</translation>
    </message>
    <message>
        <source>{number} photographers</source>
        <translation>{number} 位摄影者</translation>
    </message>
    <message>
        <source>Section: {name}</source>
        <translation>章节：{name}</translation>
    </message>
    <message>
        <source>Move to another section</source>
        <translation>移到其他章节</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>来自原文</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>editor&apos;s choice</source>
        <translation>编辑确认</translation>
    </message>
    <message>
        <source>photo {number}</source>
        <translation>第 {number} 幅</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Stars of {title}</source>
        <translation>“{title}”的星级</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>精选</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>淘汰</translation>
    </message>
</context>
</TS>
