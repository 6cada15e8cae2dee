# bash completion for chohyo. tests/cli holds the lists against `chohyo COMMAND --help`.

# The forms there are, by id and by edition. What stands before an @ that ends a word for bash is left out.
_chohyo_forms() {
  local names
  names=$("${COMP_WORDS[0]}" forms 2>/dev/null | awk '/^[^ ]/ { if (!seen[$1]++) print $1; print $1 "@" $2 }')
  mapfile -t COMPREPLY < <(compgen -W "$names" -- "$1")
  if [[ $1 == *@* && $COMP_WORDBREAKS == *@* ]]; then
    COMPREPLY=("${COMPREPLY[@]#"${1%@*}@"}")
  fi
}

_chohyo() {
  local cur prev command word at=$COMP_CWORD
  cur=${COMP_WORDS[at]}
  if [[ $cur == @ ]]; then
    at=$((at - 1))
    cur=${COMP_WORDS[at]}@
  elif [[ $at -gt 2 && ${COMP_WORDS[at - 1]} == @ ]]; then
    at=$((at - 2))
    cur=${COMP_WORDS[at]}@$cur
  fi
  prev=${COMP_WORDS[at - 1]}
  command=
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      render | batch | merge | check | blank | new | convert | xref | forms | preview | pack)
        command=$word
        break
        ;;
    esac
  done

  case $prev in
    --format) mapfile -t COMPREPLY < <(compgen -W 'pdf xlsx' -- "$cur"); return ;;
    --as) mapfile -t COMPREPLY < <(compgen -W 'inspector' -- "$cur"); return ;;
    --schema) mapfile -t COMPREPLY < <(compgen -W 'xsd json pack' -- "$cur"); return ;;
    --lang) mapfile -t COMPREPLY < <(compgen -W 'ja en' -- "$cur"); return ;;
    --output)
      if [[ $command == forms || $command == render ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'text json' -- "$cur")
      elif [[ $command == xref ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'text json csv' -- "$cur")
      else
        mapfile -t COMPREPLY < <(compgen -W 'text line json' -- "$cur")
      fi
      return
      ;;
    --form) _chohyo_forms "$cur"; return ;;
    --with | --without)
      mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" forms 2>/dev/null | awk '/^ / && !seen[$1]++ { print $1 }')" -- "$cur")
      return
      ;;
    --templates | --fonts) mapfile -t COMPREPLY < <(compgen -d -- "$cur"); return ;;
    --print-sides) mapfile -t COMPREPLY < <(compgen -W 'one two' -- "$cur"); return ;;
    --shared) mapfile -t COMPREPLY < <(compgen -W 'once each none' -- "$cur"); return ;;
    --jobs | --date | --print-volume | --facility | --vendor | --edition | --shard) return ;;
  esac

  local options
  case $command in
    render) options='--out --form --format --jobs --date --draft --output --with --without --templates --fonts --lang --quiet --help' ;;
    batch) options='--out --form --format --jobs --date --draft --resume --tidy --fail-fast --shard --print --print-volume --print-sides --shared --with --without --templates --fonts --lang --quiet --help' ;;
    merge) options='--out --print --print-volume --print-sides --shared --templates --fonts --lang --quiet --help' ;;
    check) options='--form --format --jobs --as --output --date --with --without --templates --fonts --lang --quiet --help' ;;
    blank) options='--out --format --date --with --without --templates --fonts --lang --quiet --help' ;;
    new) options='--out --form --facility --vendor --from --force --templates --lang --quiet --help' ;;
    convert) options='--out --force --lang --quiet --help' ;;
    xref) options='--output --templates --lang --quiet --help' ;;
    forms) options='--output --schema --reference --templates --lang --quiet --help' ;;
    preview) options='--out --watch --overlay --date --templates --fonts --lang --quiet --help' ;;
    pack) options='--out --edition --update --fonts --lang --quiet --help' ;;
    *) options='--help --version --lang render batch merge check blank new convert xref forms preview pack' ;;
  esac
  if [[ -z $command || $cur == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  elif [[ $command == blank ]]; then
    _chohyo_forms "$cur"
  elif [[ $command == pack && $prev == pack ]]; then
    mapfile -t COMPREPLY < <(compgen -W 'new test' -- "$cur")
  elif [[ $command == preview && $prev == preview ]]; then
    _chohyo_forms "$cur"
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$cur")
  elif [[ $command == pack || ($prev == --out && ($command == render || $command == batch || $command == merge || $command == blank || $command == preview)) ]]; then
    mapfile -t COMPREPLY < <(compgen -d -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
  fi
}
complete -o filenames -F _chohyo chohyo
