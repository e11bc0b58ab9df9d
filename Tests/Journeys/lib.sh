# A terminal journey: keys pressed into a real tmux, lines waited for with a deadline. Sourced by each journey.
# Everything that could differ from machine to machine is pinned.
export TERM=xterm-256color TZ=Europe/London LANG=C.UTF-8 LC_ALL=C.UTF-8
unset NO_COLOR CONDUCT_FILE CONDUCT_AS TMUX || true

conduct=$1
name=$(basename "$0" .journey)
work=$(mktemp -d "${TMPDIR:-/tmp}/conduct-$name.XXXXXX")
socket="conduct-$name-$$"
export XDG_STATE_HOME=$work/state XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config
record=$work/record.db

tm() { tmux -u -L "$socket" -f /dev/null "$@"; }
trap 'tm kill-server 2>/dev/null || true; sleep 0.1; rm -rf "$work" 2>/dev/null || true' EXIT

# open COLUMNS ROWS COMMAND…: a shell in a terminal of that size that runs the command and then says how it ended.
open() {
  local columns=$1 rows=$2
  shift 2
  tm kill-server 2>/dev/null || true
  rm -f "$work/after"
  # A server that is still going away refuses a new session for a moment.
  local deadline=$((SECONDS + 15))
  until tm new-session -d -x "$columns" -y "$rows" -s journey \
    "stty -g > '$work/before'; $*; echo \"ended \$?\"; stty -g > '$work/after'; exec sleep 600" 2>/dev/null; do
    [ "$SECONDS" -lt "$deadline" ] || fail "tmux gave no session"
    sleep 0.1
  done
}

screen() { tm capture-pane -p -t "${1:-journey}"; }
press() { tm send-keys -t journey "$@"; }
type_in() { tm send-keys -t journey -l "$1"; }

fail() {
  echo "not ok: $name: $1" >&2
  screen >&2 || true
  exit 1
}

# see TEXT [SECONDS]: waits until the screen holds the text.
see() {
  local deadline=$((SECONDS + ${2:-15}))
  until screen | grep -qF -- "$1"; do
    [ "$SECONDS" -lt "$deadline" ] || fail "“$1” did not appear"
    sleep 0.05
  done
}

# says TEXT: waits until the screen says it, wherever its lines are broken.
says() {
  local deadline=$((SECONDS + 15))
  until screen | tr '\n' ' ' | tr -s ' ' | grep -qF -- "$1"; do
    [ "$SECONDS" -lt "$deadline" ] || fail "“$1” was not said"
    sleep 0.05
  done
}

# gone TEXT: waits until the screen no longer holds it.
gone() {
  local deadline=$((SECONDS + 15))
  while screen | grep -qF -- "$1"; do
    [ "$SECONDS" -lt "$deadline" ] || fail "“$1” is still there"
    sleep 0.05
  done
}

# select_row TEXT: moves down until the selected line holds the text.
select_row() {
  for _ in $(seq 60); do
    screen | grep '^▸ ' | grep -qF -- "$1" && return
    screen | grep '  ▸ ' | grep -qF -- "$1" && return
    press Down
    sleep 0.05
  done
  fail "no line with “$1” could be selected"
}

# shot SIZE NAME: keeps the screen as text where CONDUCT_RECORDINGS names a folder.
shots=0
shot() {
  shots=$((shots + 1))
  [ -z "${CONDUCT_RECORDINGS:-}" ] && return
  mkdir -p "$CONDUCT_RECORDINGS"
  # With what has scrolled away, which only lines without a screen of their own leave.
  tm capture-pane -p -S - -t journey >"$CONDUCT_RECORDINGS/$name-$1-$(printf %02d "$shots")-$2.txt"
}

# step WORDS TITLE: opens a step's form by the palette.
step() {
  press '?'
  see "Every action"
  type_in "$1"
  see "    $2"
  press Enter
  see "› $2"
}

# checked: hands a long form in, past the page on which its answers are checked.
checked() {
  press C-s
  see "Check your answers"
  press C-s
}

# sane: the terminal is as it was before, after the program has ended.
sane() {
  see "ended"
  local deadline=$((SECONDS + 15))
  until [ -s "$work/after" ]; do
    [ "$SECONDS" -lt "$deadline" ] || fail "the shell did not come back"
    sleep 0.05
  done
  cmp -s "$work/before" "$work/after" || fail "the terminal's settings differ afterwards"
  [ "$(tm display-message -p -t journey '#{alternate_on}#{cursor_flag}#{mouse_any_flag}')" = 010 ] ||
    fail "the screen, the cursor or the mouse was not given back"
}

practice() {
  "$conduct" init --file "$record" --policy "${1:-mugginton}" --name "Elm Row School" --head "Alex Carr" \
    --chair "Noor Shah" --practice >/dev/null
  quiet parent add --set title=Mrs --set given=Siobhán --set "family=O'Brien" --set "address=1 Elm Row" \
    --set "postcode=ZZ1 1AA"
  quiet pupil add --set given=Niamh --set "family=O'Brien" --set form=3B
  quiet link p00001 u00001 --set relation=mother --set responsibility=yes
}

quiet() { "$conduct" "$@" --file "$record" >/dev/null || fail "conduct $* ended with $?"; }

report_case() {
  quiet incident open --set alleged=p00001 --set behaviours=threat --set channel=premises \
    --set "seen=She said: you will regret this." --set first-hand=yes --set open-case=yes \
    --set nature=neither --set seriousness=medium
}

# heard_case [SCHOOL]: a case whose report the head passes on, with the account of somebody who saw it where the school's
# policy asks for one.
heard_case() {
  quiet incident open --set alleged=p00001 --set behaviours=threat --set channel=premises \
    --set "seen=She said: you will regret this." --set first-hand=no --set open-case=yes \
    --set nature=neither --set seriousness=medium
  [ "${1:-}" = robert-miles ] && return
  account
}

account() {
  quiet case do 2026-001 statement --set "from=Kim Bell" --set part=witness --set first-hand=yes --set "seen=She threatened me."
}
