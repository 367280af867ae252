; Inno Setup 6.3 or later: puts the folder that PyInstaller made on a Windows machine, for one user or for all.
; iscc /DVersion=0.1.0 /DFolder=..\..\build\packages\tushuo /DIcons=..\..\build\packages\icons packaging\windows\tushuo.iss
#ifndef Version
  #error Give /DVersion=, as gallery_app/__init__.py has it.
#endif
#ifndef Folder
  #error Give /DFolder=, where PyInstaller put the program, from this script's folder on.
#endif
#ifndef Icons
  #error Give /DIcons=, the folder with tushuo.ico, from this script's folder on.
#endif

[Setup]
AppId=org.tushuo.Tushuo
AppName=图说 Tushuo
AppVersion={#Version}
AppPublisher=The Tushuo developers
DefaultDirName={autopf}\Tushuo
DefaultGroupName=图说
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile={#Icons}\tushuo.ico
UninstallDisplayIcon={app}\Tushuo.exe
OutputBaseFilename=tushuo-{#Version}-setup
OutputDir=..\..\build\packages
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
ChangesEnvironment=yes
WizardStyle=modern

[Languages]
Name: "zh"; MessagesFile: "compiler:Default.isl,zh.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
en.OnPath=Put gallery-app on the PATH of this user
zh.OnPath=把 gallery-app 加入本用户的 PATH

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "{cm:OnPath}"; Flags: unchecked

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\图说 Tushuo"; Filename: "{app}\Tushuo.exe"
Name: "{autodesktop}\图说 Tushuo"; Filename: "{app}\Tushuo.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.tushuo"; ValueType: string; ValueData: "Tushuo.Catalog"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Tushuo.Catalog"; ValueType: string; ValueData: "图说图库 Tushuo catalog"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Tushuo.Catalog\DefaultIcon"; ValueType: string; ValueData: "{app}\Tushuo.exe,0"
Root: HKA; Subkey: "Software\Classes\Tushuo.Catalog\shell\open\command"; ValueType: string; ValueData: """{app}\Tushuo.exe"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: not OnPath

[Code]
function OnPath(): Boolean;
var
  Known: string;
begin
  Result := RegQueryStringValue(HKCU, 'Environment', 'Path', Known) and
    (Pos(Lowercase(ExpandConstant('{app}')), Lowercase(Known)) > 0);
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Known: string;
begin
  if (Step = usPostUninstall) and RegQueryStringValue(HKCU, 'Environment', 'Path', Known) then
    if StringChangeEx(Known, ';' + ExpandConstant('{app}'), '', True) > 0 then
      RegWriteExpandStringValue(HKCU, 'Environment', 'Path', Known);
end;
