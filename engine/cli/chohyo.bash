# bash completion for chohyo. tests/cli holds the lists against `chohyo COMMAND --help`.

_chohyo() {
  local cur prev command word
  cur=${COMP_WORDS[COMP_CWORD]}
  prev=${COMP_WORDS[COMP_CWORD - 1]}
  command=
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      render | check | blank | new | convert | xref | forms)
        command=$word
        break
        ;;
    esac
  done

  case $prev in
    --format) mapfile -t COMPREPLY < <(compgen -W 'pdf xlsx' -- "$cur"); return ;;
    --as) mapfile -t COMPREPLY < <(compgen -W 'inspector' -- "$cur"); return ;;
    --schema) mapfile -t COMPREPLY < <(compgen -W 'xsd json' -- "$cur"); return ;;
    --lang) mapfile -t COMPREPLY < <(compgen -W 'ja en' -- "$cur"); return ;;
    --output)
      if [[ $command == forms ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'text json' -- "$cur")
      elif [[ $command == xref ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'text json csv' -- "$cur")
      else
        mapfile -t COMPREPLY < <(compgen -W 'text line json' -- "$cur")
      fi
      return
      ;;
    --form)
      mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" forms 2>/dev/null | awk '/^[^ ]/ { print $1 }')" -- "$cur")
      return
      ;;
    --with | --without)
      mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" forms 2>/dev/null | awk '/^ / && !seen[$1]++ { print $1 }')" -- "$cur")
      return
      ;;
    --templates | --fonts) mapfile -t COMPREPLY < <(compgen -d -- "$cur"); return ;;
    --jobs | --date | --facility | --vendor) return ;;
  esac

  local options
  case $command in
    render) options='--out --form --format --jobs --date --draft --with --without --templates --fonts --lang --quiet --help' ;;
    check) options='--form --as --output --date --templates --lang --quiet --help' ;;
    blank) options='--out --format --date --with --without --templates --fonts --lang --quiet --help' ;;
    new) options='--out --form --facility --vendor --from --force --templates --lang --quiet --help' ;;
    convert) options='--out --force --lang --quiet --help' ;;
    xref) options='--output --templates --lang --quiet --help' ;;
    forms) options='--output --schema --templates --lang --quiet --help' ;;
    *) options='--help --version --lang render check blank new convert xref forms' ;;
  esac
  if [[ -z $command || $cur == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  elif [[ $command == blank ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" forms 2>/dev/null | awk '/^[^ ]/ { print $1 }')" -- "$cur")
  elif [[ $prev == --out && ($command == render || $command == blank) ]]; then
    mapfile -t COMPREPLY < <(compgen -d -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
  fi
}
complete -o filenames -F _chohyo chohyo
