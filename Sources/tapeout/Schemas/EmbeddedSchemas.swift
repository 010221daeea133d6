// Made by .ci/embed-schemas from Documentation/schemas; edit the files there and run it again.

// swift-format-ignore-file
extension PublishedSchema {
  /// All schemas, sorted by name.
  static let all: [PublishedSchema] = [
    PublishedSchema(name: "baselines", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.baselines/1",
        "description": "What tapeout baseline list gives: runs under names.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.baselines/1"
          },
          "data": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "run",
                "scenario",
                "status_date",
                "revision",
                "set_at"
              ],
              "additionalProperties": false,
              "properties": {
                "name": {
                  "type": "string"
                },
                "run": {
                  "type": "integer"
                },
                "scenario": {
                  "type": "string"
                },
                "status_date": {
                  "type": "string",
                  "format": "date"
                },
                "revision": {
                  "type": "integer"
                },
                "set_at": {
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
                }
              }
            }
          }
        }
      }

      """#),
    PublishedSchema(name: "check", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.check/1",
        "description": "What tapeout check gives: findings in a roadmap, in the order of the files.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.check/1"
          },
          "data": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "severity",
                "identifier",
                "path",
                "file",
                "line",
                "column",
                "message",
                "remedy"
              ],
              "additionalProperties": false,
              "properties": {
                "severity": {
                  "enum": [
                    "note",
                    "warning",
                    "error"
                  ]
                },
                "identifier": {
                  "type": "string"
                },
                "path": {
                  "type": "string"
                },
                "file": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "line": {
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "column": {
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "message": {
                  "type": "string"
                },
                "remedy": {
                  "type": [
                    "string",
                    "null"
                  ]
                }
              }
            }
          }
        }
      }

      """#),
    PublishedSchema(name: "config", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.config/1",
        "description": "What tapeout config list gives: settings that hold; origin only with --origin.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.config/1"
          },
          "data": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "setting",
                "value"
              ],
              "additionalProperties": false,
              "properties": {
                "setting": {
                  "type": "string"
                },
                "value": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "origin": {
                  "type": "string"
                }
              }
            }
          }
        }
      }

      """#),
    PublishedSchema(name: "doctor", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.doctor/1",
        "description": "What tapeout doctor gives: versions, paths and checks.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.doctor/1"
          },
          "data": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "check",
                "value",
                "ok"
              ],
              "additionalProperties": false,
              "properties": {
                "check": {
                  "type": "string"
                },
                "value": {
                  "type": [
                    "string",
                    "integer",
                    "null"
                  ]
                },
                "ok": {
                  "type": "boolean"
                }
              }
            }
          }
        }
      }

      """#),
    PublishedSchema(name: "keys", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.keys/1",
        "description": "What tapeout schema gives for a kind of record: the keys of a roadmap file.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.keys/1"
          },
          "data": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "key",
                "holds",
                "required",
                "default",
                "example",
                "meaning"
              ],
              "additionalProperties": false,
              "properties": {
                "key": {
                  "type": "string"
                },
                "holds": {
                  "type": "string"
                },
                "required": {
                  "type": "boolean"
                },
                "default": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "example": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "meaning": {
                  "type": "string"
                }
              }
            }
          }
        }
      }

      """#),
    PublishedSchema(name: "log", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.log/1",
        "description": "What tapeout log gives: the journal of a database, the newest first.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.log/1"
          },
          "data": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "number",
                "time",
                "kind",
                "detail",
                "undone"
              ],
              "additionalProperties": false,
              "properties": {
                "number": {
                  "type": "integer"
                },
                "time": {
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
                },
                "kind": {
                  "enum": [
                    "revision",
                    "run",
                    "remove_run",
                    "set_baseline",
                    "remove_baseline",
                    "undo"
                  ]
                },
                "detail": {
                  "type": "string"
                },
                "undone": {
                  "type": "boolean"
                }
              }
            }
          }
        }
      }

      """#),
    PublishedSchema(name: "metrics", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.metrics/1",
        "description": "What tapeout schema metrics gives: what comparisons and gates measure.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.metrics/1"
          },
          "data": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "metric",
                "selects",
                "total",
                "better",
                "meaning"
              ],
              "additionalProperties": false,
              "properties": {
                "metric": {
                  "type": "string"
                },
                "selects": {
                  "type": "string"
                },
                "total": {
                  "type": "boolean"
                },
                "better": {
                  "type": "string"
                },
                "meaning": {
                  "type": "string"
                }
              }
            }
          }
        }
      }

      """#),
    PublishedSchema(name: "query", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.query/1",
        "description": "What tapeout query gives: a row for each row of the answer, its keys being the columns.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.query/1"
          },
          "data": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": {
                "type": [
                  "string",
                  "integer",
                  "null"
                ]
              }
            }
          }
        }
      }

      """#),
    PublishedSchema(name: "schemas", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.schemas/1",
        "description": "What tapeout schema gives: the names that it knows.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.schemas/1"
          },
          "data": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "kind",
                "version"
              ],
              "additionalProperties": false,
              "properties": {
                "name": {
                  "type": "string"
                },
                "kind": {
                  "enum": [
                    "result",
                    "file",
                    "record",
                    "metrics"
                  ]
                },
                "version": {
                  "type": [
                    "string",
                    "null"
                  ]
                }
              }
            }
          }
        }
      }

      """#),
    PublishedSchema(name: "templates", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.templates/1",
        "description": "What tapeout template list gives: the chip templates that come with tapeout.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.templates/1"
          },
          "data": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "template",
                "version",
                "activities",
                "dies",
                "parameters",
                "summary"
              ],
              "additionalProperties": false,
              "properties": {
                "template": {
                  "type": "string"
                },
                "version": {
                  "type": "integer"
                },
                "activities": {
                  "type": "integer"
                },
                "dies": {
                  "type": "integer"
                },
                "parameters": {
                  "type": "string"
                },
                "summary": {
                  "type": "string"
                }
              }
            }
          }
        }
      }

      """#),
    PublishedSchema(name: "version", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.version/1",
        "description": "What tapeout version gives: versions of the program, its schemas and SQLite.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.version/1"
          },
          "data": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "part",
                "version"
              ],
              "additionalProperties": false,
              "properties": {
                "part": {
                  "type": "string"
                },
                "version": {
                  "type": "string"
                }
              }
            }
          }
        }
      }

      """#),
  ]
}
