# Sourced: as_root COMMAND… runs a command as root, with sudo where that is needed.

# say JAPANESE ENGLISH: one sentence in each language, to stderr.
say() {
  printf '%s\n%s\n' "$1" "$2" >&2
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    sudo --preserve-env=DEBIAN_FRONTEND,LC_ALL "$@"
  else
    say "足りないパッケージを入れるには root 権限が必要です。root で実行するか、sudo を使える利用者で実行してください。" \
      "Missing packages can only be installed as root: run this as root, or as a user who may use sudo."
    exit 3
  fi
}
