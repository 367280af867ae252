; What an editor reads while the program is put on a machine; the rest stays as Default.isl has it, in English.
[LangOptions]
LanguageName=简体中文
LanguageID=$0804

[Messages]
SetupAppTitle=安装
SetupWindowTitle=安装 - %1
UninstallAppTitle=卸载
UninstallAppFullTitle=卸载 %1
InformationTitle=信息
ConfirmTitle=确认
ErrorTitle=错误
ButtonBack=< 上一步(&B)
ButtonNext=下一步(&N) >
ButtonInstall=安装(&I)
ButtonOK=确定
ButtonCancel=取消
ButtonYes=是(&Y)
ButtonNo=否(&N)
ButtonFinish=完成(&F)
ButtonBrowse=浏览(&B)…
ButtonWizardBrowse=浏览(&R)…
SelectLanguageTitle=选择安装语言
SelectLanguageLabel=请选择安装时使用的语言。
PrivilegesRequiredOverrideTitle=选择安装方式
PrivilegesRequiredOverrideInstruction=请选择安装方式
PrivilegesRequiredOverrideText2=%1 可以只为您安装（无需管理员权限），也可以为所有用户安装（需要管理员权限）。
PrivilegesRequiredOverrideAllUsers=为所有用户安装(&A)
PrivilegesRequiredOverrideCurrentUserRecommended=只为我安装（推荐）(&M)
WizardLicense=许可协议
LicenseLabel=继续之前请阅读下面的内容。
LicenseLabel3=请阅读下面的许可协议。同意协议条款后才能继续安装。
LicenseAccepted=我同意(&A)
LicenseNotAccepted=我不同意(&D)
WizardSelectDir=选择安装位置
SelectDirDesc=[name] 装在哪里？
SelectDirLabel3=安装程序将把 [name] 装到下面的文件夹。
SelectDirBrowseLabel=点“下一步”继续；要换文件夹，点“浏览”。
DiskSpaceMBLabel=至少需要 [mb] MB 可用空间。
WizardSelectTasks=选择附加任务
SelectTasksDesc=还要做什么？
SelectTasksLabel2=请选择安装 [name] 时要做的附加任务，然后点“下一步”。
WizardReady=准备安装
ReadyLabel1=安装程序已准备好在您的电脑上安装 [name]。
ReadyLabel2a=点“安装”继续；要检查或更改设置，点“上一步”。
ReadyLabel2b=点“安装”继续。
ReadyMemoDir=安装位置：
ReadyMemoTasks=附加任务：
WizardPreparing=正在准备安装
WizardInstalling=正在安装
InstallingLabel=正在安装 [name]，请稍候。
FinishedHeadingLabel=[name] 安装完成
FinishedLabel=[name] 已装好，可以从图标启动。
FinishedLabelNoIcons=[name] 已装好。
ClickFinish=点“完成”退出安装程序。
ExitSetupTitle=退出安装
ConfirmUninstall=确定要删除 %1 及其全部组件吗？图库和照片不会删除。
UninstalledAll=%1 已从您的电脑上删除。
StatusExtractFiles=正在解出文件…
StatusCreateIcons=正在建立快捷方式…
StatusUninstalling=正在卸载 %1…

[CustomMessages]
CreateDesktopIcon=建立桌面快捷方式(&D)
