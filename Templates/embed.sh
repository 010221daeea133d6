#!/bin/sh
# Writes EmbeddedProjects.swift from Projects/*.yaml and EmbeddedCatalogues.swift from
# Catalogues/*.csv: the texts as raw Swift strings, sorted by name.
set -eu
cd "$(dirname "$0")"
{
  echo "// Made by Templates/embed.sh from Templates/Projects; edit the files there and run it again."
  echo
  echo "extension TemplateLibrary {"
  echo "  static let embeddedProjects: [TemplateSource] = ["
  for file in $(ls Projects/*.yaml | LC_ALL=C sort); do
    name=${file##*/}
    echo "    TemplateSource("
    echo "      name: \"${name%.yaml}\","
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
} >EmbeddedProjects.swift
{
  echo "// Made by Templates/embed.sh from Templates/Catalogues; edit the files there and run it again."
  echo
  echo "extension TemplateLibrary {"
  echo "  static let embeddedCatalogues: [TemplateSource] = ["
  for file in $(ls Catalogues/*.csv | LC_ALL=C sort); do
    name=${file##*/}
    echo "    TemplateSource("
    echo "      name: \"${name%.csv}\","
    echo '      text: #"""'
    awk 'length { print "        " $0; next } { print "" }' "$file"
    echo
    echo '        """#'
    echo "    ),"
  done
  echo "  ]"
  echo "}"
} >EmbeddedCatalogues.swift
