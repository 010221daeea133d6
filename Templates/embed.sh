#!/bin/sh
# Writes EmbeddedProjects.swift from Projects/*.yaml and EmbeddedCatalogues.swift from
# Catalogues/*.csv: the texts as raw Swift strings, sorted by name.
set -eu
cd "$(dirname "$0")"

# embed FOLDER ENDING: the texts of a folder as a Swift source.
embed() {
  echo "// Made by Templates/embed.sh from Templates/$1; edit the files there and run it again."
  echo
  echo "extension TemplateLibrary {"
  echo "  static let embedded$1: [TemplateSource] = ["
  for file in $(ls "$1"/*."$2" | LC_ALL=C sort); do
    name=${file##*/}
    echo "    TemplateSource("
    echo "      name: \"${name%."$2"}\","
    echo '      text: #"""'
    # The closing delimiter stands at column nine; what it strips is put before every line with text.
    awk 'length { print "        " $0; next } { print "" }' "$file"
    # The empty line keeps the file's last line break.
    echo
    echo '        """#'
    echo "    ),"
  done
  echo "  ]"
  echo "}"
}

embed Projects yaml >EmbeddedProjects.swift
embed Catalogues csv >EmbeddedCatalogues.swift
