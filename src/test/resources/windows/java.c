/* Stands in for Java on Windows: tells its version, or its arguments, one a line in UTF-8. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>
#include <shellapi.h>

int main(void) {
    int count;
    LPWSTR *arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    const char *version = getenv("STAND_IN_VERSION");
    const char *code = getenv("STAND_IN_CODE");
    if (count == 2 && !wcscmp(arguments[1], L"-version")) {
        fprintf(stderr, "openjdk version \"%s\" 2000-01-01\n", version ? version : "17.0.1");
        return 0;
    }
    for (int i = 1; i < count; i++) {
        char text[4096];
        WideCharToMultiByte(CP_UTF8, 0, arguments[i], -1, text, sizeof text, NULL, NULL);
        printf("%s\n", text);
    }
    return code ? atoi(code) : 0;
}
