@echo off
rem Starts Egress Lab on the JDK 25 or newer in JAVA_HOME, or else the one on PATH.
setlocal
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:MetaspaceSize=192m -XX:TieredStopAtLevel=1 %EGRESS_LAB_JAVA_OPTIONS% -cp "%~dp0..\lib\*" dev.egresslab.Main %*
