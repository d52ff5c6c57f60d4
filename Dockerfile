# The command line alone, on Node without a shell or a package manager. Nothing is installed: dist/ is all that runs.
FROM gcr.io/distroless/nodejs24-debian12:nonroot
COPY LICENSE /rekkord/
COPY dist/licenses.txt /rekkord/dist/
COPY dist/cli /rekkord/dist/cli
COPY dist/credentials /rekkord/dist/credentials
COPY dist/programs /rekkord/dist/programs
COPY dist/ssh2 /rekkord/dist/ssh2
COPY dist/worker /rekkord/dist/worker
ENTRYPOINT ["/nodejs/bin/node", "/rekkord/dist/cli/index.js"]
