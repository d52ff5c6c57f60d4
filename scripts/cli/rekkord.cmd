@node "%~dp0dist\cli\index.js" %*
