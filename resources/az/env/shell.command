#!/bin/sh
# Egress Lab: your shell, in the practice cloud.
clear 2>/dev/null
echo 'az and kubectl in this terminal work in the practice cloud. Your own settings are untouched.'
case "${SHELL##*/}" in
  zsh) ZDOTDIR='{folder}/zsh' exec "$SHELL" -i ;;
  fish) exec "$SHELL" -C "set -e EGRESS_LAB_PRACTICE; source '{folder}/env.fish'" ;;
  bash) exec "$SHELL" --rcfile '{folder}/bashrc' -i ;;
esac
if command -v bash >/dev/null; then exec bash --rcfile '{folder}/bashrc' -i; fi
. '{folder}/env'
exec sh -i
