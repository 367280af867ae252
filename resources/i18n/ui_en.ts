<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BoxFacts</name>
    <message numerus="yes">
        <source>%n box(es) chosen</source>
        <translation>
            <numerusform>%n box chosen</numerusform>
            <numerusform>%n boxes chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptionActs</name>
    <message numerus="yes">
        <source>%n photo(s) changed.</source>
        <translation>
            <numerusform>%n photo changed.</numerusform>
            <numerusform>%n photos changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptionFields</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptionNotes</name>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>%n more after these</numerusform>
            <numerusform>%n more after these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix all %n</source>
        <translation>
            <numerusform>Fix all %n</numerusform>
            <numerusform>Fix all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message numerus="yes">
        <source>%n photo(s) in the collection {name}</source>
        <translation>
            <numerusform>%n photo in the collection {name}</numerusform>
            <numerusform>%n photos in the collection {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n caption(s) got a photo.</source>
        <translation>
            <numerusform>%n caption got a photo.</numerusform>
            <numerusform>%n captions got a photo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likely pair(s) to be decided.</source>
        <translation>
            <numerusform>%n likely pair to be decided.</numerusform>
            <numerusform>%n likely pairs to be decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) still without a photo.</source>
        <translation>
            <numerusform>%n caption still without a photo.</numerusform>
            <numerusform>%n captions still without a photo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s) to {folder}.</source>
        <translation>
            <numerusform>Exported %n file to {folder}.</numerusform>
            <numerusform>Exported %n files to {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) cannot be shown:</source>
        <translation>
            <numerusform>%n photo cannot be shown:</numerusform>
            <numerusform>%n photos cannot be shown:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) taken in.</source>
        <translation>
            <numerusform>%n caption taken in.</numerusform>
            <numerusform>%n captions taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken in.</source>
        <translation>
            <numerusform>%n photo taken in.</numerusform>
            <numerusform>%n photos taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) fit no caption.</source>
        <translation>
            <numerusform>%n photo fits no caption.</numerusform>
            <numerusform>%n photos fit no caption.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read:</source>
        <translation>
            <numerusform>%n file could not be read:</numerusform>
            <numerusform>%n files could not be read:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>%n more after these</numerusform>
            <numerusform>%n more after these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditLinesDialog</name>
    <message numerus="yes">
        <source>%n photo(s) without a credit.</source>
        <translation>
            <numerusform>%n photo without a credit.</numerusform>
            <numerusform>%n photos without a credit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message numerus="yes">
        <source>“{name}” and %n more are there already. Replace them?</source>
        <translation>
            <numerusform>“{name}” and %n more are there already. Replace them?</numerusform>
            <numerusform>“{name}” and %n more are there already. Replace them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCheck</name>
    <message numerus="yes">
        <source>Preflight has %n error(s) on these pages. They can be exported all the same.</source>
        <translation>
            <numerusform>Preflight has %n error on these pages. They can be exported all the same.</numerusform>
            <numerusform>Preflight has %n errors on these pages. They can be exported all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preflight: %n finding(s)</source>
        <translation>
            <numerusform>Preflight: %n finding</numerusform>
            <numerusform>Preflight: %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Page 1 of %n</source>
        <translation>
            <numerusform>Page 1 of %n</numerusform>
            <numerusform>Page 1 of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureList</name>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiveBar</name>
    <message numerus="yes">
        <source>Give to %n photo(s)</source>
        <translation>
            <numerusform>Give to %n photo</numerusform>
            <numerusform>Give to %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n photo(s) and more</source>
        <translation>
            <numerusform>%n photo and more</numerusform>
            <numerusform>%n photos and more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographer(s)</source>
        <translation>
            <numerusform>%n photographer</numerusform>
            <numerusform>%n photographers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LargePreview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutHeader</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message numerus="yes">
        <source>%n credit line(s) copied.</source>
        <translation>
            <numerusform>%n credit line copied.</numerusform>
            <numerusform>%n credit lines copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>Paste into %n photo(s)</source>
        <translation>
            <numerusform>Paste into %n photo</numerusform>
            <numerusform>Paste into %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingPart</name>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>%n more after this</numerusform>
            <numerusform>%n more after these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n that are certain</source>
        <translation>
            <numerusform>Accept %n that is certain</numerusform>
            <numerusform>Accept %n that are certain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask again about %n refused pair(s)</source>
        <translation>
            <numerusform>Ask again about %n refused pair</numerusform>
            <numerusform>Ask again about %n refused pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoNotes</name>
    <message numerus="yes">
        <source>%n more photo(s) like these</source>
        <translation>
            <numerusform>%n more photo like these</numerusform>
            <numerusform>%n more photos like these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message numerus="yes">
        <source>%n photo(s) not on the pages: drag one there</source>
        <translation>
            <numerusform>%n photo not on the pages: drag one there</numerusform>
            <numerusform>%n photos not on the pages: drag one there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreflightPanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message numerus="yes">
        <source>%n line(s) read differently now.</source>
        <translation>
            <numerusform>%n line reads differently now.</numerusform>
            <numerusform>%n lines read differently now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n author(s)</source>
        <translation>
            <numerusform>%n author</numerusform>
            <numerusform>%n authors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated passage(s) shown once</source>
        <translation>
            <numerusform>%n repeated passage shown once</numerusform>
            <numerusform>%n repeated passages shown once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s)</source>
        <translation>
            <numerusform>%n caption</numerusform>
            <numerusform>%n captions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingOutcome</name>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>%n more after this</numerusform>
            <numerusform>%n more after these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s)</source>
        <translation>
            <numerusform>%n caption</numerusform>
            <numerusform>%n captions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message numerus="yes">
        <source>All %n photo(s) shown</source>
        <translation>
            <numerusform>All %n photo shown</numerusform>
            <numerusform>All %n photos shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen photo(s)</source>
        <translation>
            <numerusform>The %n chosen photo</numerusform>
            <numerusform>The %n chosen photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) will change.</source>
        <translation>
            <numerusform>%n place will change.</numerusform>
            <numerusform>%n places will change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message numerus="yes">
        <source>Place %n photo(s) in</source>
        <translation>
            <numerusform>Place %n photo in</numerusform>
            <numerusform>Place %n photos in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StackActs</name>
    <message numerus="yes">
        <source>%n stack(s) made of bursts.</source>
        <translation>
            <numerusform>%n stack made of bursts.</numerusform>
            <numerusform>%n stacks made of bursts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskTray</name>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message numerus="yes">
        <source>Fill in %n photo(s)</source>
        <translation>
            <numerusform>Fill in %n photo</numerusform>
            <numerusform>Fill in %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UseCards</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message numerus="yes">
        <source>%n new photo(s) from watched folders.</source>
        <translation>
            <numerusform>%n new photo from watched folders.</numerusform>
            <numerusform>%n new photos from watched folders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) read again.</source>
        <translation>
            <numerusform>%n photo read again.</numerusform>
            <numerusform>%n photos read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are gone; their records stay.</source>
        <translation>
            <numerusform>%n file is gone; its record stays.</numerusform>
            <numerusform>%n files are gone; their records stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteCaptionsDialog</name>
    <message numerus="yes">
        <source>Write %n caption(s) into files</source>
        <translation>
            <numerusform>Write %n caption into files</numerusform>
            <numerusform>Write %n captions into files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WritingCaptions</name>
    <message numerus="yes">
        <source>%n caption(s) written.</source>
        <translation>
            <numerusform>%n caption written.</numerusform>
            <numerusform>%n captions written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) said so already.</source>
        <translation>
            <numerusform>%n file said so already.</numerusform>
            <numerusform>%n files said so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed by another program.</source>
        <translation>
            <numerusform>%n file were changed by another program.</numerusform>
            <numerusform>%n files were changed by another program.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) not yet written:</source>
        <translation>
            <numerusform>%n caption not yet written:</numerusform>
            <numerusform>%n captions not yet written:</numerusform>
        </translation>
    </message>
</context>
</TS>
