#!/usr/bin/env bash
# The extended run with a small real language model. It takes an hour on two cores and is not part of CI; its findings are in eval/README.md.
#   tests/chat/run.sh MODEL.gguf OUT.jsonl [QUESTIONS]
set -euo pipefail
model=$(realpath "$1")
out=$(realpath -m "$2")
questions=${3:-1000}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# No script of a package runs, so that nothing is downloaded or compiled: the binaries come as packages.
# Not "npm ci": it wants every platform's package in the lock file, and registries lack some; what is there is locked all the same.
NODE_LLAMA_CPP_SKIP_DOWNLOAD=true npm install --prefix tests/chat --no-save --ignore-scripts --no-audit --no-fund
host=artifacts/chat-host
rm -rf "$host"
dotnet publish src/QnA.Web -c Release -o "$host"
cp tests/chat/prompts/*.yaml "$host/prompts/"

node tests/chat/run.mjs --model "$model" --grammar "$PWD/tests/chat/cited-sentences.gbnf" --host "dotnet $PWD/$host/QnA.Web.dll" \
    --articles "$PWD/seeds" --out "$out" --questions "$questions"
