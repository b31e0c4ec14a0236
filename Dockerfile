# smslint in a container, from this repository:
#   docker build --tag smslint .
#   docker run --rm --volume "$PWD:/src:ro" smslint lint requests
ARG NODE_VERSION=24.11.1

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN node packages/cli/scripts/prepare.mjs

FROM node:${NODE_VERSION}-bookworm-slim
LABEL org.opencontainers.image.title="smslint" \
      org.opencontainers.image.description="Checks requests for SMS numbers for what reviewers and carriers would deny" \
      org.opencontainers.image.source="https://github.com/smslint/smslint" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /build/LICENSE /build/packages/cli/package.json /opt/smslint/
COPY --from=build /build/packages/cli/bundle /opt/smslint/bundle
RUN ln --symbolic /opt/smslint/bundle/bin.js /usr/local/bin/smslint
USER node
WORKDIR /src
ENTRYPOINT ["smslint"]
CMD ["lint"]
