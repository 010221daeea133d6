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
    PublishedSchema(name: "list", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.list-1.schema.json",
        "title": "Records",
        "description": "What tapeout list and show --format json print: a row for each record with the columns that were asked for, or all.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "collection",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.list/1"
          },
          "as_of": {
            "description": "The status date: facts after it are not known.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "scenario": {
            "description": "The scenario; base is the roadmap itself.",
            "type": "string"
          },
          "collection": {
            "description": "The collection of the roadmap: families, chips, teams, …",
            "type": "string"
          },
          "data": {
            "description": "The records. Keys are those of the roadmap file; see Documentation/Roadmap-format.md.",
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": {
                "$ref": "#/$defs/value"
              },
              "properties": {
                "id": {
                  "description": "The id of the record.",
                  "type": "string"
                }
              }
            }
          }
        },
        "$defs": {
          "value": {
            "description": "A value: null where there is none, counts as integers, truths as booleans, all else as it is written in a roadmap.",
            "anyOf": [
              {
                "type": [
                  "string",
                  "integer",
                  "boolean",
                  "null"
                ]
              },
              {
                "$ref": "#/$defs/span"
              },
              {
                "$ref": "#/$defs/money"
              },
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/value"
                }
              },
              {
                "type": "object",
                "additionalProperties": {
                  "$ref": "#/$defs/value"
                }
              }
            ]
          },
          "span": {
            "type": "object",
            "description": "A length of time.",
            "required": [
              "number",
              "unit"
            ],
            "properties": {
              "number": {
                "description": "How many units.",
                "type": "integer"
              },
              "unit": {
                "description": "The unit.",
                "type": "string",
                "enum": [
                  "days",
                  "working days",
                  "weeks",
                  "months",
                  "years"
                ]
              }
            }
          },
          "money": {
            "type": "object",
            "description": "An amount as a decimal text with its currency, and the period of a rate.",
            "required": [
              "amount",
              "currency"
            ],
            "properties": {
              "amount": {
                "type": "string",
                "pattern": "^-?\\d+\\.\\d{2}$"
              },
              "currency": {
                "type": "string",
                "pattern": "^[A-Z]{3}$"
              },
              "per": {
                "const": "year"
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
    PublishedSchema(name: "metric-list", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.metric-list/1",
        "description": "What tapeout schema metrics gives: what comparisons and gates measure.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.metric-list/1"
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
    PublishedSchema(name: "plan", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.plan-1.schema.json",
        "title": "A plan",
        "description": "What tapeout plan --format json prints: a row for each chip with its dates, choices and slips.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "roadmap",
          "horizon",
          "solution",
          "findings",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.plan/1"
          },
          "as_of": {
            "description": "The status date: facts after it are not known.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "scenario": {
            "description": "The scenario; base is the roadmap itself.",
            "type": "string"
          },
          "roadmap": {
            "description": "The roadmap that was planned.",
            "type": "string"
          },
          "horizon": {
            "description": "The last day that drawings show.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "solution": {
            "type": "object",
            "description": "How the schedule was found.",
            "required": [
              "status",
              "seed",
              "schedules",
              "weighted_tardiness_days",
              "bound_days"
            ],
            "properties": {
              "status": {
                "description": "What the engine reached.",
                "type": "string",
                "enum": [
                  "optimal",
                  "feasible",
                  "infeasible",
                  "cancelled",
                  "none"
                ]
              },
              "seed": {
                "description": "The seed of the search.",
                "type": "integer"
              },
              "schedules": {
                "description": "Schedules that were generated.",
                "type": "integer",
                "minimum": 0
              },
              "weighted_tardiness_days": {
                "description": "Sum over chips of weight × days of launch after target.",
                "type": "integer"
              },
              "bound_days": {
                "description": "A proven lower bound on it.",
                "type": "integer"
              }
            }
          },
          "findings": {
            "description": "What the planner noticed.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "identifier",
                "severity",
                "path",
                "text"
              ],
              "properties": {
                "identifier": {
                  "description": "The stable name of the kind of finding.",
                  "type": "string"
                },
                "severity": {
                  "description": "How bad it is.",
                  "type": "string",
                  "enum": [
                    "note",
                    "warning",
                    "error"
                  ]
                },
                "path": {
                  "description": "What it is about.",
                  "type": "string"
                },
                "text": {
                  "description": "What was noticed.",
                  "type": "string"
                }
              }
            }
          },
          "data": {
            "description": "The chips; released ones on request.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "chip",
                "name",
                "family",
                "generation",
                "status",
                "hypothetical",
                "priority",
                "template",
                "nodes",
                "announcement",
                "design_start",
                "ip_freeze",
                "rtl_freeze",
                "tapeout",
                "first_silicon",
                "production_release",
                "launch",
                "retirement",
                "passed",
                "target",
                "commitment",
                "baseline_launch",
                "ip",
                "next_node",
                "next_node_wait_days",
                "slips"
              ],
              "properties": {
                "chip": {
                  "description": "The id of the chip.",
                  "type": "string"
                },
                "name": {
                  "description": "What people call it.",
                  "type": "string"
                },
                "family": {
                  "description": "The id of the line the chip belongs to.",
                  "type": "string"
                },
                "generation": {
                  "description": "Which generation of the family it is.",
                  "type": "integer",
                  "minimum": 0
                },
                "status": {
                  "description": "How far it has come.",
                  "type": "string",
                  "enum": [
                    "released",
                    "committed",
                    "projected"
                  ]
                },
                "hypothetical": {
                  "description": "Whether it is only an assumption.",
                  "type": "boolean"
                },
                "priority": {
                  "description": "The weight of a day of its lateness.",
                  "type": "integer"
                },
                "template": {
                  "description": "The template it was made from.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "nodes": {
                  "description": "The node of each die.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "die",
                      "node"
                    ],
                    "properties": {
                      "die": {
                        "description": "The die.",
                        "type": "string"
                      },
                      "node": {
                        "description": "The process it is made on.",
                        "type": "string"
                      }
                    }
                  }
                },
                "announcement": {
                  "description": "Optional announcement; never used for cadence. Known to the day, month, quarter or year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
                },
                "design_start": {
                  "description": "Architecture commit: the design cycle starts. Known to the day, month, quarter or year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
                },
                "ip_freeze": {
                  "description": "All IP is chosen and in place. Known to the day, month, quarter or year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
                },
                "rtl_freeze": {
                  "description": "The design in source form is final. Known to the day, month, quarter or year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
                },
                "tapeout": {
                  "description": "The last die's layout goes to the foundry. Known to the day, month, quarter or year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
                },
                "first_silicon": {
                  "description": "The first packaged parts are in the laboratory. Known to the day, month, quarter or year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
                },
                "production_release": {
                  "description": "Qualified; volume orders are open. Known to the day, month, quarter or year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
                },
                "launch": {
                  "description": "General availability. Known to the day, month, quarter or year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
                },
                "retirement": {
                  "description": "The last installation. Known to the day, month, quarter or year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
                },
                "passed": {
                  "description": "Milestones of which the date is a fact.",
                  "type": "array",
                  "items": {
                    "description": "A milestone.",
                    "type": "string",
                    "enum": [
                      "announcement",
                      "design_start",
                      "ip_freeze",
                      "rtl_freeze",
                      "tapeout",
                      "first_silicon",
                      "production_release",
                      "launch",
                      "retirement"
                    ]
                  }
                },
                "target": {
                  "description": "The launch that the cadence wants.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "commitment": {
                  "description": "The launch that was promised.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "baseline_launch": {
                  "description": "The launch of the baseline the plan was measured against.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "ip": {
                  "description": "The release that fills each IP slot.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "slot",
                      "release"
                    ],
                    "properties": {
                      "slot": {
                        "description": "The IP slot.",
                        "type": "string"
                      },
                      "release": {
                        "description": "The release that fills it, block/release.",
                        "type": "string"
                      }
                    }
                  }
                },
                "next_node": {
                  "description": "The next newer node.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "next_node_wait_days": {
                  "description": "How many days later the launch would be at best with it.",
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "slips": {
                  "description": "Slip against cadence, commitment and baseline, as far as there is one.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "reference",
                      "days",
                      "causes"
                    ],
                    "properties": {
                      "reference": {
                        "description": "What is measured against.",
                        "type": "string",
                        "enum": [
                          "cadence",
                          "commitment",
                          "baseline"
                        ]
                      },
                      "days": {
                        "description": "Days of launch after the reference, negative if before.",
                        "type": "integer"
                      },
                      "causes": {
                        "description": "What the days are due to; they add up to days.",
                        "type": "array",
                        "items": {
                          "type": "object",
                          "required": [
                            "constraint",
                            "item",
                            "days",
                            "text"
                          ],
                          "properties": {
                            "constraint": {
                              "description": "The kind of constraint.",
                              "type": "string",
                              "enum": [
                                "cadence",
                                "predecessor",
                                "team",
                                "ip",
                                "licence",
                                "node",
                                "calendar",
                                "status",
                                "progress",
                                "scope",
                                "cross_chip"
                              ]
                            },
                            "item": {
                              "description": "The team, node, release, chip or activity concerned; may be empty.",
                              "type": "string"
                            },
                            "days": {
                              "description": "Days it accounts for, negative where it recovers some.",
                              "type": "integer"
                            },
                            "text": {
                              "description": "The cause in words.",
                              "type": "string"
                            }
                          }
                        }
                      }
                    }
                  }
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
    PublishedSchema(name: "template-list", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.template-list/1",
        "description": "What tapeout template list gives: the chip templates that come with tapeout.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "const": "tapeout.template-list/1"
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
    PublishedSchema(name: "timeline", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.timeline-1.schema.json",
        "title": "A timeline",
        "description": "What tapeout timeline --format json prints: the rows of the view and, as data, each cell that says something of its row.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "scale",
          "from",
          "until",
          "baseline",
          "rows",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.timeline/1"
          },
          "as_of": {
            "description": "The status date: facts after it are not known.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "scenario": {
            "description": "The scenario; base is the roadmap itself.",
            "type": "string"
          },
          "scale": {
            "description": "What one cell stands for.",
            "type": "string",
            "enum": [
              "day",
              "week",
              "2w",
              "month",
              "quarter",
              "half"
            ]
          },
          "from": {
            "description": "The first day of the first cell.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "until": {
            "description": "The first day after the last cell.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "baseline": {
            "description": "The name of the baseline that is marked.",
            "type": [
              "string",
              "null"
            ]
          },
          "rows": {
            "description": "The chips of the portfolio or family, or the activities of the chip.",
            "type": "array",
            "items": {
              "anyOf": [
                {
                  "$ref": "#/$defs/chip"
                },
                {
                  "$ref": "#/$defs/activity"
                }
              ]
            }
          },
          "data": {
            "description": "The painted cells, row by row from left to right. Today and the track are left out.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "row",
                "name",
                "group",
                "bucket_start",
                "bucket_end",
                "class",
                "count"
              ],
              "properties": {
                "row": {
                  "description": "The id of the row: the chip, or chip/activity.",
                  "type": "string"
                },
                "name": {
                  "description": "The full name.",
                  "type": "string"
                },
                "group": {
                  "description": "The id of the family, or the phase.",
                  "type": "string"
                },
                "bucket_start": {
                  "description": "The first day of the cell.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "bucket_end": {
                  "description": "The first day after the cell.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "class": {
                  "description": "What the cell says: a phase, a kind of work or a mark; several stands for milestones that share it, earlier and later for what lies outside the window.",
                  "type": "string",
                  "enum": [
                    "concept",
                    "architecture",
                    "design",
                    "physical",
                    "enablement",
                    "fab",
                    "bring_up",
                    "release",
                    "deployment",
                    "done",
                    "work",
                    "critical",
                    "baseline",
                    "milestone",
                    "tapeout",
                    "several",
                    "earlier",
                    "later"
                  ]
                },
                "count": {
                  "description": "How many milestones share the cell, at most 10; 1 for all other classes.",
                  "type": "integer",
                  "minimum": 1
                }
              }
            }
          }
        },
        "$defs": {
          "chip": {
            "type": "object",
            "description": "A chip.",
            "required": [
              "row",
              "name",
              "group",
              "group_name",
              "family",
              "generation",
              "status",
              "hypothetical",
              "priority",
              "template",
              "nodes",
              "announcement",
              "design_start",
              "ip_freeze",
              "rtl_freeze",
              "tapeout",
              "first_silicon",
              "production_release",
              "launch",
              "retirement",
              "passed",
              "target",
              "commitment",
              "baseline_launch",
              "tapeouts",
              "baseline_tapeouts"
            ],
            "properties": {
              "row": {
                "description": "The id of the row: the chip, or chip/activity.",
                "type": "string"
              },
              "name": {
                "description": "The full name.",
                "type": "string"
              },
              "group": {
                "description": "The id of the family, or the phase.",
                "type": "string"
              },
              "group_name": {
                "description": "What the group is called.",
                "type": "string"
              },
              "family": {
                "description": "The id of the line the chip belongs to.",
                "type": "string"
              },
              "generation": {
                "description": "Which generation of the family it is.",
                "type": "integer",
                "minimum": 0
              },
              "status": {
                "description": "How far it has come.",
                "type": "string",
                "enum": [
                  "released",
                  "committed",
                  "projected"
                ]
              },
              "hypothetical": {
                "description": "Whether it is only an assumption.",
                "type": "boolean"
              },
              "priority": {
                "description": "The weight of a day of its lateness.",
                "type": "integer"
              },
              "template": {
                "description": "The template it was made from.",
                "type": [
                  "string",
                  "null"
                ]
              },
              "nodes": {
                "description": "The node of each die.",
                "type": "array",
                "items": {
                  "type": "object",
                  "required": [
                    "die",
                    "node"
                  ],
                  "properties": {
                    "die": {
                      "description": "The die.",
                      "type": "string"
                    },
                    "node": {
                      "description": "The process it is made on.",
                      "type": "string"
                    }
                  }
                }
              },
              "announcement": {
                "description": "Optional announcement; never used for cadence. Known to the day, month, quarter or year.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
              },
              "design_start": {
                "description": "Architecture commit: the design cycle starts. Known to the day, month, quarter or year.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
              },
              "ip_freeze": {
                "description": "All IP is chosen and in place. Known to the day, month, quarter or year.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
              },
              "rtl_freeze": {
                "description": "The design in source form is final. Known to the day, month, quarter or year.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
              },
              "tapeout": {
                "description": "The last die's layout goes to the foundry. Known to the day, month, quarter or year.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
              },
              "first_silicon": {
                "description": "The first packaged parts are in the laboratory. Known to the day, month, quarter or year.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
              },
              "production_release": {
                "description": "Qualified; volume orders are open. Known to the day, month, quarter or year.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
              },
              "launch": {
                "description": "General availability. Known to the day, month, quarter or year.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
              },
              "retirement": {
                "description": "The last installation. Known to the day, month, quarter or year.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
              },
              "passed": {
                "description": "Milestones of which the date is a fact.",
                "type": "array",
                "items": {
                  "description": "A milestone.",
                  "type": "string",
                  "enum": [
                    "announcement",
                    "design_start",
                    "ip_freeze",
                    "rtl_freeze",
                    "tapeout",
                    "first_silicon",
                    "production_release",
                    "launch",
                    "retirement"
                  ]
                }
              },
              "target": {
                "description": "The launch that the cadence wants.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
              },
              "commitment": {
                "description": "The launch that was promised.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
              },
              "baseline_launch": {
                "description": "The launch of the baseline the plan was measured against.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
              },
              "tapeouts": {
                "description": "The tapeouts of each die and stepping, in time order.",
                "type": "array",
                "items": {
                  "description": "A tapeout.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
                }
              },
              "baseline_tapeouts": {
                "description": "The tapeouts in the baseline; empty without one.",
                "type": "array",
                "items": {
                  "description": "A tapeout.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                }
              }
            }
          },
          "activity": {
            "type": "object",
            "description": "An activity.",
            "required": [
              "row",
              "name",
              "group",
              "group_name",
              "phase",
              "milestone",
              "state",
              "start",
              "finish",
              "working_days",
              "float_days",
              "critical",
              "driver",
              "driver_item",
              "driver_link",
              "baseline_finish"
            ],
            "properties": {
              "row": {
                "description": "The id of the row: the chip, or chip/activity.",
                "type": "string"
              },
              "name": {
                "description": "The full name.",
                "type": "string"
              },
              "group": {
                "description": "The id of the family, or the phase.",
                "type": "string"
              },
              "group_name": {
                "description": "What the group is called.",
                "type": "string"
              },
              "phase": {
                "description": "The group it is drawn in.",
                "type": "string",
                "enum": [
                  "concept",
                  "architecture",
                  "design",
                  "physical",
                  "enablement",
                  "fab",
                  "bring_up",
                  "release",
                  "deployment"
                ]
              },
              "milestone": {
                "description": "The milestone that it is, where it is a point.",
                "type": [
                  "string",
                  "null"
                ],
                "enum": [
                  "announcement",
                  "design_start",
                  "ip_freeze",
                  "rtl_freeze",
                  "tapeout",
                  "first_silicon",
                  "production_release",
                  "launch",
                  "retirement",
                  null
                ]
              },
              "state": {
                "description": "How far it has come.",
                "type": "string",
                "enum": [
                  "done",
                  "under_way",
                  "planned"
                ]
              },
              "start": {
                "description": "The first day of work.",
                "type": "string",
                "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
              },
              "finish": {
                "description": "The first day on which there is no more work.",
                "type": "string",
                "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
              },
              "working_days": {
                "description": "Days it is worked on.",
                "type": "integer",
                "minimum": 0
              },
              "float_days": {
                "description": "Days it may finish later without making a launch later.",
                "type": "integer"
              },
              "critical": {
                "description": "Whether a day of delay is a day of launch.",
                "type": "boolean"
              },
              "driver": {
                "description": "What kept it from starting earlier.",
                "type": "string",
                "enum": [
                  "cadence",
                  "predecessor",
                  "team",
                  "ip",
                  "licence",
                  "node",
                  "calendar",
                  "status",
                  "progress",
                  "scope",
                  "cross_chip"
                ]
              },
              "driver_item": {
                "description": "The activity, team, node or release that did; may be empty.",
                "type": "string"
              },
              "driver_link": {
                "description": "How a driving predecessor is tied, SS + 8 weeks; else empty.",
                "type": "string"
              },
              "baseline_finish": {
                "description": "Its finish in the baseline.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
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
