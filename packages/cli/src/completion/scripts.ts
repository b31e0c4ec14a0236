import type { shells } from '../grammar/shells.js';
import { completeArgument } from './complete-argument.js';

/** What teaches each shell to complete smslint. Paths are left to the shell. */
export const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: `# Completion of smslint in bash. Use it with: source <(smslint completion bash)
_smslint() {
  local IFS=$'\\n'
  COMPREPLY=($(smslint ${completeArgument} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1))
  # After FORMAT= comes a path, without a space.
  if [[ \${COMPREPLY[0]-} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o default -F _smslint smslint
`,
  zsh: `#compdef smslint
# Completion of smslint in zsh. Put it into a folder of $fpath as _smslint, or use it with: source <(smslint completion zsh)
_smslint() {
  local line
  local -a words_found spaced joined
  words_found=("\${(@f)$(smslint ${completeArgument} "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in $words_found; do
    if [[ \${line%%$'\\t'*} == *= ]]; then joined+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    else spaced+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}"); fi
  done
  if (( \${#spaced} + \${#joined} == 0 )); then _files; return; fi
  (( \${#spaced} )) && _describe smslint spaced
  (( \${#joined} )) && _describe smslint joined -S ''
}
if [[ $funcstack[1] == _smslint ]]; then _smslint "$@"; else compdef _smslint smslint; fi
`,
  fish: `# Completion of smslint in fish. Put it into ~/.config/fish/completions/smslint.fish
function __smslint_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (smslint ${completeArgument} $words[2..-1] 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c smslint -f -a '(__smslint_complete)'
`,
};
