# Holdpoint for a container engine. The data folder holds the files, the secret and, unless DATABASE_URL names a server,
# the embedded database: keep it on a volume.
FROM node:22-bookworm-slim AS built
WORKDIR /holdpoint
COPY . .
RUN node scripts/start.mjs --build-only

FROM node:22-bookworm-slim
WORKDIR /holdpoint
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 HOLDPOINT_DATA=/data
COPY --from=built --chown=node:node /holdpoint ./
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD node -e "fetch('http://127.0.0.1:3000/sign-in').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "scripts/start.mjs"]
