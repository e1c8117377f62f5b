@echo off
rem Starts Mingbai with Java 17 or newer. Everything given goes to the program unchanged, and its exit code comes back.
rem By double click it shows the preview of the publication in its own folder, and stays open if that fails.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "java="
set "version="
set "clicked="
set "command="

rem Explorer starts a script by a command line that names it.
if not "%~1"=="" goto find
setlocal EnableDelayedExpansion
set "line=!cmdcmdline:"=!"
set "rest=!line:%~nx0=!"
if "!line!"=="!rest!" (endlocal) else (endlocal & set "clicked=1")
if not defined clicked goto find
set "command=serve"
cd /d "%home%"

:find
rem What is shown is UTF-8; the code page that was there comes back at the end.
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java goto missing

rem Within its folder Java is named without a path, which might hold characters that this language reads.
for %%d in ("%java%") do pushd "%%~dpd"
if exist "..\release" for /f "usebackq tokens=1,2 delims==" %%a in ("..\release") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
if not defined version for /f "tokens=3" %%v in ('.\java.exe -version 2^>^&1 ^| findstr /c:" version "') do set "version=%%~v"
popd
set /a major=0
for /f "delims=.-+_" %%m in ("%version%") do set /a major=%%m
if %major% lss 17 goto missing

rem A small publication is done before the second compiler would pay; a large one is not. %%* stays when arguments are shifted.
set "content=content"
:size
if "%~1"=="" goto sized
if "%~1"=="--content" set "content=%~2"
shift /1
goto size
:sized
set "compilers=-XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=20"
set "memory=-Xms64m -Xmn32m"
set /a records=0
if not exist "%content%\items\" goto counted
pushd "%content%\items"
for %%f in (*) do set /a records+=1
popd
:counted
if %records% geq 5000 set "compilers=-XX:+TieredCompilation -XX:MaxInlineLevel=4 -XX:InlineSmallCode=800 -XX:FreqInlineSize=80"
if %records% geq 5000 set "memory=-XX:MinHeapSize=640m -Xmn128m"

rem What Java keeps to start faster: from 25 on a cache, before that an archive of classes.
set "archive=mingbai.jsa"
set "start=-XX:SharedArchiveFile"
if %major% geq 25 set "archive=mingbai.aot"
if %major% geq 25 set "start=-XX:AOTCache"

rem Memory grows with the publication and not with the machine, and is cleaned up before more is taken.
"%java%" %compilers% %memory% -XX:+UseSerialGC -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:-UsePerfData -Dfile.encoding=UTF-8 %start%="%home%lib\%archive%" -Xlog:disable -Dmingbai.archive="%home%lib\%archive%" -cp "%home%lib\mingbai.jar" mingbai.cli.Main %command% %*
set "code=%ERRORLEVEL%"
goto end

:missing
type "%home%lib\java.txt" >&2
set "code=3"

:end
if defined page chcp %page% >nul
if defined clicked if not "%code%"=="0" pause
endlocal & exit /b %code%
