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
    PublishedSchema(name: "buy", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.buy-1.schema.json",
        "title": "Purchases",
        "description": "What tapeout buy --format json prints: what must be ordered by when, whatever --by says.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "currency",
          "until",
          "kinds",
          "findings",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.buy/1"
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
          "currency": {
            "description": "The currency of all amounts.",
            "type": "string",
            "pattern": "^[A-Z]{3}$"
          },
          "until": {
            "description": "The last order date that is shown; null where all are.",
            "type": [
              "string",
              "null"
            ],
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "kinds": {
            "description": "Sums of what is shown by kind.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "kind",
                "purchases",
                "unpriced",
                "amount"
              ],
              "properties": {
                "kind": {
                  "description": "What kind of thing is bought.",
                  "type": "string",
                  "enum": [
                    "licence",
                    "licence_use",
                    "masks",
                    "shuttle_seat",
                    "engineering_wafers",
                    "wafers",
                    "substrates",
                    "memory",
                    "tool_renewal",
                    "cloud_commitment"
                  ]
                },
                "purchases": {
                  "description": "How many.",
                  "type": "integer"
                },
                "unpriced": {
                  "description": "How many of them have no price.",
                  "type": "integer"
                },
                "amount": {
                  "description": "What they cost together.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                }
              },
              "additionalProperties": false
            }
          },
          "findings": {
            "description": "What was noticed.",
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
              },
              "additionalProperties": false
            }
          },
          "data": {
            "description": "The purchases by last safe order date.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "order_by",
                "days",
                "status",
                "kind",
                "item",
                "chip",
                "vendor",
                "detail",
                "needed_on",
                "lead_time",
                "lead_time_unit",
                "amount",
                "saving",
                "ordered",
                "activity",
                "year"
              ],
              "properties": {
                "order_by": {
                  "description": "The last safe order date.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "days": {
                  "description": "Days from the status date to it, negative once it has passed.",
                  "type": "integer"
                },
                "status": {
                  "description": "How urgent it is; due within 90 days.",
                  "type": "string",
                  "enum": [
                    "bought",
                    "overdue",
                    "due",
                    "ahead",
                    "worthwhile"
                  ]
                },
                "kind": {
                  "description": "What kind of thing it is.",
                  "type": "string",
                  "enum": [
                    "licence",
                    "licence_use",
                    "masks",
                    "shuttle_seat",
                    "engineering_wafers",
                    "wafers",
                    "substrates",
                    "memory",
                    "tool_renewal",
                    "cloud_commitment"
                  ]
                },
                "item": {
                  "description": "The licence, node, token pool or cloud; package or components for units.",
                  "type": "string"
                },
                "chip": {
                  "description": "The chip; null where several share it.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "vendor": {
                  "description": "From whom; null where it is not known.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "detail": {
                  "description": "How many, or for what.",
                  "type": "string"
                },
                "needed_on": {
                  "description": "The day on which it must be there.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "lead_time": {
                  "description": "From order to delivery, in the unit beside it.",
                  "type": "integer"
                },
                "lead_time_unit": {
                  "description": "The unit of lead_time.",
                  "type": "string",
                  "enum": [
                    "days",
                    "working days",
                    "weeks",
                    "months",
                    "years"
                  ]
                },
                "amount": {
                  "description": "What it costs; null where no price is stated.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "saving": {
                  "description": "What a commitment saves against paying by use; null for all else.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "ordered": {
                  "description": "The day of the order that covers it; null where none does.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "activity": {
                  "description": "The activity that makes the wafers of a spin; null for all else.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "year": {
                  "description": "The fiscal year whose units or cores it is; null for all else.",
                  "type": [
                    "string",
                    "null"
                  ]
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
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
    PublishedSchema(name: "compare", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.compare-1.schema.json",
        "title": "Plans side by side",
        "description": "What tapeout compare --format json prints: a row for each plan, metric and selector. Values are decimal text, so that no digit is lost; as_of and scenario are those of the base.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "scenarios",
          "inclusion",
          "gates",
          "bridges",
          "frontier",
          "tornado",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.compare/1"
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
          "scenarios": {
            "type": "array",
            "description": "The names of the plans, the base first.",
            "items": {
              "type": "string"
            }
          },
          "inclusion": {
            "type": "array",
            "description": "The chips that differ.",
            "items": {
              "type": "object",
              "description": "A chip that differs between the base and another plan.",
              "required": [
                "scenario",
                "chip",
                "name",
                "kind",
                "changes"
              ],
              "properties": {
                "scenario": {
                  "description": "The other plan.",
                  "type": "string"
                },
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "name": {
                  "description": "What people call it.",
                  "type": "string"
                },
                "kind": {
                  "description": "In the base only, not in the base, or in both and different.",
                  "type": "string",
                  "enum": [
                    "removed",
                    "added",
                    "changed"
                  ]
                },
                "changes": {
                  "type": "array",
                  "description": "What differs.",
                  "items": {
                    "type": "object",
                    "description": "One difference.",
                    "required": [
                      "what",
                      "base",
                      "other",
                      "days"
                    ],
                    "properties": {
                      "what": {
                        "description": "launch, tapeout, node.DIE, ip.SLOT, team or scope.",
                        "type": "string"
                      },
                      "base": {
                        "description": "In the base.",
                        "type": [
                          "string",
                          "null"
                        ]
                      },
                      "other": {
                        "description": "In the other plan.",
                        "type": [
                          "string",
                          "null"
                        ]
                      },
                      "days": {
                        "description": "Days between two dates.",
                        "type": [
                          "integer",
                          "null"
                        ]
                      }
                    },
                    "additionalProperties": false
                  }
                }
              },
              "additionalProperties": false
            }
          },
          "gates": {
            "type": "array",
            "description": "What the gates of --fail-on said, one for each plan but the base and each value.",
            "items": {
              "type": "object",
              "description": "A verdict.",
              "required": [
                "expression",
                "scenario",
                "metric",
                "selector",
                "outcome",
                "fails",
                "finding"
              ],
              "properties": {
                "expression": {
                  "description": "The gate as written.",
                  "type": "string"
                },
                "scenario": {
                  "description": "The plan.",
                  "type": "string"
                },
                "metric": {
                  "description": "The metric.",
                  "type": "string"
                },
                "selector": {
                  "description": "What was selected; empty for the total.",
                  "type": "string"
                },
                "outcome": {
                  "description": "What came of it.",
                  "type": "string",
                  "enum": [
                    "fired",
                    "passed",
                    "missing"
                  ]
                },
                "fails": {
                  "description": "Whether it ends the command with status 1.",
                  "type": "boolean"
                },
                "finding": {
                  "description": "The value and its difference; empty where missing.",
                  "type": "string"
                }
              },
              "additionalProperties": false
            }
          },
          "bridges": {
            "type": "array",
            "description": "The ways of --bridge from the base's value of a metric to another plan's.",
            "items": {
              "description": "One way.",
              "type": "object",
              "required": [
                "metric",
                "scenario",
                "unit",
                "from",
                "to",
                "delta",
                "interaction",
                "terms"
              ],
              "properties": {
                "metric": {
                  "description": "The metric with its selector, npv or launch[graviton-7].",
                  "type": "string"
                },
                "scenario": {
                  "description": "The other plan.",
                  "type": "string"
                },
                "unit": {
                  "description": "What is counted.",
                  "type": "string"
                },
                "from": {
                  "description": "The base's value.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^(-?\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2})$"
                },
                "to": {
                  "description": "The other plan's value.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^(-?\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2})$"
                },
                "delta": {
                  "description": "The whole difference.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "interaction": {
                  "description": "What the changes do together beyond the sum of what each does alone; null where terms are parts of the value.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "terms": {
                  "type": "array",
                  "description": "The steps; their deltas add up to the whole difference.",
                  "items": {
                    "description": "One step.",
                    "type": "object",
                    "required": [
                      "term",
                      "delta",
                      "alone",
                      "interaction"
                    ],
                    "properties": {
                      "term": {
                        "description": "What changes: a record's path, a chip, a class of money.",
                        "type": "string"
                      },
                      "delta": {
                        "description": "What it adds after the terms before it.",
                        "type": [
                          "string",
                          "null"
                        ],
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      },
                      "alone": {
                        "description": "What it does when nothing else changes.",
                        "type": [
                          "string",
                          "null"
                        ],
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      },
                      "interaction": {
                        "description": "Delta less alone.",
                        "type": [
                          "string",
                          "null"
                        ],
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      }
                    },
                    "additionalProperties": false
                  }
                }
              },
              "additionalProperties": false
            }
          },
          "frontier": {
            "description": "The plans by spend and value; null where fewer than two have both.",
            "type": [
              "object",
              "null"
            ],
            "required": [
              "spend",
              "value",
              "spend_unit",
              "value_unit",
              "points"
            ],
            "properties": {
              "spend": {
                "description": "The metric of spend.",
                "type": "string"
              },
              "value": {
                "description": "The metric of value.",
                "type": "string"
              },
              "spend_unit": {
                "description": "What spend counts.",
                "type": "string"
              },
              "value_unit": {
                "description": "What value counts.",
                "type": "string"
              },
              "points": {
                "type": "array",
                "description": "The plans.",
                "items": {
                  "description": "One plan.",
                  "type": "object",
                  "required": [
                    "scenario",
                    "spend",
                    "value",
                    "dominated_by"
                  ],
                  "properties": {
                    "scenario": {
                      "description": "The plan.",
                      "type": "string"
                    },
                    "spend": {
                      "description": "What it costs.",
                      "type": [
                        "string",
                        "null"
                      ],
                      "pattern": "^(-?\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2})$"
                    },
                    "value": {
                      "description": "What it is worth.",
                      "type": [
                        "string",
                        "null"
                      ],
                      "pattern": "^(-?\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2})$"
                    },
                    "dominated_by": {
                      "description": "A plan at least as good on both and better on one; null on the frontier.",
                      "type": [
                        "string",
                        "null"
                      ]
                    }
                  },
                  "additionalProperties": false
                }
              }
            },
            "additionalProperties": false
          },
          "tornado": {
            "description": "What single inputs do to the base; null without --tornado.",
            "type": [
              "object",
              "null"
            ],
            "required": [
              "metric",
              "unit",
              "base",
              "hidden",
              "bars"
            ],
            "properties": {
              "metric": {
                "description": "The metric with its selector.",
                "type": "string"
              },
              "unit": {
                "description": "What is counted.",
                "type": "string"
              },
              "base": {
                "description": "The base's value, planned as the others are.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^(-?\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2})$"
              },
              "hidden": {
                "description": "Inputs of less effect that are not shown.",
                "type": "integer"
              },
              "bars": {
                "type": "array",
                "description": "The inputs, the greatest swing first.",
                "items": {
                  "description": "One input.",
                  "type": "object",
                  "required": [
                    "input",
                    "low",
                    "low_delta",
                    "high",
                    "high_delta",
                    "swing"
                  ],
                  "properties": {
                    "input": {
                      "description": "What is moved.",
                      "type": "string"
                    },
                    "low": {
                      "description": "How far down; null where it isn't.",
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "low_delta": {
                      "description": "What that does.",
                      "type": [
                        "string",
                        "null"
                      ],
                      "pattern": "^-?\\d+(\\.\\d+)?$"
                    },
                    "high": {
                      "description": "How far up; null where it isn't.",
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "high_delta": {
                      "description": "What that does.",
                      "type": [
                        "string",
                        "null"
                      ],
                      "pattern": "^-?\\d+(\\.\\d+)?$"
                    },
                    "swing": {
                      "description": "The distance between the ends.",
                      "type": [
                        "string",
                        "null"
                      ],
                      "pattern": "^-?\\d+(\\.\\d+)?$"
                    }
                  },
                  "additionalProperties": false
                }
              }
            },
            "additionalProperties": false
          },
          "data": {
            "type": "array",
            "description": "The measurements.",
            "items": {
              "type": "object",
              "description": "One metric of one plan.",
              "required": [
                "scenario",
                "metric",
                "selector",
                "unit",
                "value",
                "baseline",
                "delta",
                "delta_pct",
                "better",
                "p_better",
                "delta_p10",
                "delta_p90",
                "note"
              ],
              "properties": {
                "scenario": {
                  "description": "The plan.",
                  "type": "string"
                },
                "metric": {
                  "description": "The metric.",
                  "type": "string"
                },
                "selector": {
                  "description": "The chip, team, class or quarter; empty for the total.",
                  "type": "string"
                },
                "unit": {
                  "description": "What is counted: count, date, days, weighted_days, engineer_days, percent, months, core_hours, board_hours, mwh, t_co2e, or a currency.",
                  "type": "string"
                },
                "value": {
                  "description": "The value; null where the plan has none.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^(-?\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2})$"
                },
                "baseline": {
                  "description": "The base's value.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^(-?\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2})$"
                },
                "delta": {
                  "description": "Value less baseline, in days for dates; null in the base.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "delta_pct": {
                  "description": "The difference in percent of the base's size; null for dates and where the base is zero.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "better": {
                  "description": "Whether the difference is for the better; null where there is none to judge.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "enum": [
                    "better",
                    "worse",
                    "equal",
                    "neither",
                    null
                  ]
                },
                "p_better": {
                  "description": "The probability that the plan is better than the base on common random numbers; null where no replications were compared.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^[01](\\.\\d+)?$"
                },
                "delta_p10": {
                  "description": "The difference that one world in ten stays below, in days for dates; null where no replications were compared.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "delta_p90": {
                  "description": "The difference that nine worlds in ten stay below; null where no replications were compared.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "note": {
                  "description": "What belongs to the value, such as the month of a peak; empty for nothing.",
                  "type": "string"
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
      }

      """#),
    PublishedSchema(name: "compute", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.compute-1.schema.json",
        "title": "Compute by fiscal quarter",
        "description": "What tapeout heat --compute --format json prints: a row for each fiscal quarter.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "currency",
          "first_break",
          "lines",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.compute/1"
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
          "currency": {
            "description": "The currency of amounts.",
            "type": "string",
            "pattern": "^[A-Z]{3}$"
          },
          "first_break": {
            "description": "The first quarter from the status date on that breaks a limit.",
            "type": [
              "string",
              "null"
            ]
          },
          "lines": {
            "type": "array",
            "description": "What each chip asks for; the hours add up to those of the quarters.",
            "items": {
              "type": "object",
              "description": "One chip, class and quarter.",
              "required": [
                "chip",
                "class",
                "unit",
                "quarter",
                "hours"
              ],
              "properties": {
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "class": {
                  "description": "The compute class.",
                  "type": "string"
                },
                "unit": {
                  "description": "What is counted.",
                  "type": "string",
                  "enum": [
                    "core_hours",
                    "board_hours"
                  ]
                },
                "quarter": {
                  "description": "The fiscal quarter.",
                  "type": "string"
                },
                "hours": {
                  "description": "The hours.",
                  "type": "integer",
                  "minimum": 0
                }
              },
              "additionalProperties": false
            }
          },
          "data": {
            "type": "array",
            "description": "The fiscal quarters in order.",
            "items": {
              "type": "object",
              "description": "One fiscal quarter.",
              "required": [
                "quarter",
                "quarter_start",
                "quarter_end",
                "core_hours",
                "farm_hours",
                "farm_capacity",
                "cloud_hours",
                "quota_hours",
                "unserved_hours",
                "board_hours",
                "board_capacity",
                "unserved_board_hours",
                "spend",
                "unpriced_hours",
                "budget",
                "year_budget",
                "currency",
                "breaks"
              ],
              "properties": {
                "quarter": {
                  "description": "The quarter, FY27Q3.",
                  "type": "string"
                },
                "quarter_start": {
                  "description": "The first day.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "quarter_end": {
                  "description": "The first day after it.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "core_hours": {
                  "description": "Core-hours asked for.",
                  "type": "integer",
                  "minimum": 0
                },
                "farm_hours": {
                  "description": "Core-hours that farms take.",
                  "type": "integer",
                  "minimum": 0
                },
                "farm_capacity": {
                  "description": "Core-hours that farms could give.",
                  "type": "integer",
                  "minimum": 0
                },
                "cloud_hours": {
                  "description": "Core-hours that clouds take.",
                  "type": "integer",
                  "minimum": 0
                },
                "quota_hours": {
                  "description": "Core-hours within quotas; null where a cloud has none.",
                  "type": [
                    "integer",
                    "null"
                  ],
                  "minimum": 0
                },
                "unserved_hours": {
                  "description": "Core-hours that have no place on their day.",
                  "type": "integer",
                  "minimum": 0
                },
                "board_hours": {
                  "description": "Board-hours asked for.",
                  "type": "integer",
                  "minimum": 0
                },
                "board_capacity": {
                  "description": "Board-hours that farms could give.",
                  "type": "integer",
                  "minimum": 0
                },
                "unserved_board_hours": {
                  "description": "Board-hours that have no place on their day.",
                  "type": "integer",
                  "minimum": 0
                },
                "spend": {
                  "description": "What the clouds cost on demand.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "unpriced_hours": {
                  "description": "Cloud core-hours without a known price.",
                  "type": "integer",
                  "minimum": 0
                },
                "budget": {
                  "description": "The cap on the quarter.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "year_budget": {
                  "description": "The cap on the fiscal year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "currency": {
                  "description": "The currency of amounts.",
                  "type": "string"
                },
                "breaks": {
                  "description": "What is asked too much of: quota, boards, budget, year_budget, separated by blanks; empty for nothing.",
                  "type": "string"
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
      }

      """#),
    PublishedSchema(name: "compute-frontier", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.compute-frontier-1.schema.json",
        "title": "Compute frontier",
        "description": "What tapeout compute frontier --format json prints.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "chip",
          "week_earlier",
          "week_later",
          "today_saving",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.compute-frontier/1"
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
          "chip": {
            "description": "The chip whose launch is sought; null for all.",
            "type": [
              "string",
              "null"
            ]
          },
          "week_earlier": {
            "description": "What a week earlier costs from today's point on.",
            "type": [
              "string",
              "null"
            ],
            "pattern": "^-?\\d+\\.\\d{2}$"
          },
          "week_later": {
            "description": "What a week later saves.",
            "type": [
              "string",
              "null"
            ],
            "pattern": "^-?\\d+\\.\\d{2}$"
          },
          "today_saving": {
            "description": "What today's launches are to be had for less.",
            "type": "string",
            "pattern": "^-?\\d+\\.\\d{2}$"
          },
          "data": {
            "type": "array",
            "description": "The points, the least money first.",
            "items": {
              "type": "object",
              "description": "A plan of the curve.",
              "required": [
                "plan",
                "caps_pct",
                "seeks",
                "spend",
                "caps_allow",
                "launch",
                "lateness",
                "today",
                "kept",
                "dominated",
                "delays_others",
                "currency"
              ],
              "properties": {
                "plan": {
                  "description": "What it may spend: nothing, what a launch by a day takes, what the earliest takes, or scaled caps.",
                  "enum": [
                    "today",
                    "no_bursts",
                    "launch",
                    "earliest",
                    "caps"
                  ]
                },
                "caps_pct": {
                  "description": "The caps in percent of today's; null without caps and where they are not scaled.",
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "seeks": {
                  "description": "The day by which a plan seeks the launch.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "spend": {
                  "description": "Rented compute from the status date on.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "caps_allow": {
                  "description": "What the caps allow up to today's launch; null where the spend tells points apart.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "launch": {
                  "description": "The launch of the chip.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "lateness": {
                  "description": "Weighted days of lateness of all chips.",
                  "type": "integer"
                },
                "today": {
                  "description": "Whether it is today's point.",
                  "type": "boolean"
                },
                "kept": {
                  "description": "Whether it is the plan of less money.",
                  "type": "boolean"
                },
                "dominated": {
                  "description": "Whether another point launches no later for no more money.",
                  "type": "boolean"
                },
                "delays_others": {
                  "description": "Whether no plan keeps the other launches.",
                  "type": "boolean"
                },
                "currency": {
                  "description": "The currency.",
                  "type": "string"
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
      }

      """#),
    PublishedSchema(name: "compute-use", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.compute-use-1.schema.json",
        "title": "Compute",
        "description": "What tapeout compute --format json prints.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "currency",
          "binding",
          "spend",
          "first_break",
          "quarters",
          "machines",
          "stretches",
          "caps",
          "commitments",
          "storage",
          "energy",
          "history",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.compute-use/1"
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
          "currency": {
            "description": "The currency of amounts.",
            "type": "string"
          },
          "binding": {
            "description": "Whether compute stretches the work of the plan.",
            "type": "boolean"
          },
          "spend": {
            "description": "Rented compute from the status date on.",
            "type": "string",
            "pattern": "^-?\\d+\\.\\d{2}$"
          },
          "first_break": {
            "description": "The first quarter that breaks a quota, the boards or a budget.",
            "type": [
              "string",
              "null"
            ],
            "pattern": "^FY\\d{2}Q[1-4]$"
          },
          "quarters": {
            "type": "array",
            "description": "Fiscal quarters in order.",
            "items": {
              "type": "object",
              "description": "A quarter.",
              "required": [
                "quarter",
                "core_hours",
                "farm_hours",
                "cloud_hours",
                "unserved_hours",
                "spend",
                "budget",
                "year_budget",
                "breaks"
              ],
              "properties": {
                "quarter": {
                  "description": "The quarter.",
                  "type": "string",
                  "pattern": "^FY\\d{2}Q[1-4]$"
                },
                "core_hours": {
                  "description": "Core-hours asked for.",
                  "type": "integer"
                },
                "farm_hours": {
                  "description": "Core-hours on farms.",
                  "type": "integer"
                },
                "cloud_hours": {
                  "description": "Core-hours in clouds.",
                  "type": "integer"
                },
                "unserved_hours": {
                  "description": "Core-hours without a place.",
                  "type": "integer"
                },
                "spend": {
                  "description": "What the clouds cost.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "budget": {
                  "description": "The least cap on the quarter.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "year_budget": {
                  "description": "The least cap on its fiscal year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "breaks": {
                  "type": "array",
                  "description": "What is asked too much of.",
                  "items": {
                    "enum": [
                      "quota",
                      "boards",
                      "budget",
                      "year_budget"
                    ]
                  }
                }
              },
              "additionalProperties": false
            }
          },
          "machines": {
            "type": "array",
            "description": "Machines that could run each class, the least cost of compute and tokens first.",
            "items": {
              "type": "object",
              "description": "A machine for a class.",
              "required": [
                "class",
                "rank",
                "cloud",
                "instance",
                "option",
                "speed",
                "price",
                "token_price"
              ],
              "properties": {
                "class": {
                  "description": "The class.",
                  "enum": [
                    "simulation",
                    "formal",
                    "emulation",
                    "implementation",
                    "timing",
                    "physical_signoff",
                    "characterisation",
                    "mask_data"
                  ]
                },
                "rank": {
                  "description": "1 for the one that is taken.",
                  "type": "integer"
                },
                "cloud": {
                  "description": "The cloud.",
                  "type": "string"
                },
                "instance": {
                  "description": "The provider's name; null where the cloud states one price.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "option": {
                  "description": "How it is paid.",
                  "enum": [
                    "on_demand",
                    "spot",
                    "committed"
                  ]
                },
                "speed": {
                  "description": "How fast a core is against a core of the volumes.",
                  "type": "string"
                },
                "price": {
                  "description": "A core-hour of demand.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d+(\\.\\d+)?$"
                },
                "token_price": {
                  "description": "The tokens of a core-hour of demand.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d+(\\.\\d+)?$"
                }
              },
              "additionalProperties": false
            }
          },
          "stretches": {
            "type": "array",
            "description": "Work that compute makes longer, the longest first.",
            "items": {
              "type": "object",
              "description": "An activity.",
              "required": [
                "chip",
                "activity",
                "days",
                "drives_launch",
                "causes"
              ],
              "properties": {
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "activity": {
                  "description": "The activity.",
                  "type": "string"
                },
                "days": {
                  "description": "Days longer.",
                  "type": "integer"
                },
                "drives_launch": {
                  "description": "Whether a day of it is a day of launch.",
                  "type": "boolean"
                },
                "causes": {
                  "type": "array",
                  "description": "The caps, most days first.",
                  "items": {
                    "type": "object",
                    "description": "A cap.",
                    "required": [
                      "cap",
                      "item",
                      "days"
                    ],
                    "properties": {
                      "cap": {
                        "description": "The kind of cap.",
                        "enum": [
                          "compute",
                          "budget",
                          "token"
                        ]
                      },
                      "item": {
                        "description": "The farm, cloud, budget or pool.",
                        "type": "string"
                      },
                      "days": {
                        "description": "Days.",
                        "type": "integer"
                      }
                    },
                    "additionalProperties": false
                  }
                }
              },
              "additionalProperties": false
            }
          },
          "caps": {
            "type": "array",
            "description": "Caps that bind, most slip of launches first.",
            "items": {
              "type": "object",
              "description": "A cap.",
              "required": [
                "cap",
                "item",
                "days",
                "activities",
                "slip_days"
              ],
              "properties": {
                "cap": {
                  "description": "The kind of cap.",
                  "enum": [
                    "compute",
                    "budget",
                    "token"
                  ]
                },
                "item": {
                  "description": "The farm, cloud, budget or pool.",
                  "type": "string"
                },
                "days": {
                  "description": "Days by which it stretches activities.",
                  "type": "integer"
                },
                "activities": {
                  "description": "Activities that it stretches.",
                  "type": "integer"
                },
                "slip_days": {
                  "description": "Days of slip of launches charged to it.",
                  "type": "integer"
                }
              },
              "additionalProperties": false
            }
          },
          "commitments": {
            "type": "array",
            "description": "The load-duration curve of each rented machine.",
            "items": {
              "type": "object",
              "description": "A curve.",
              "required": [
                "cloud",
                "instance",
                "classes",
                "from",
                "days",
                "hourly_price",
                "committed_price",
                "cores",
                "cost",
                "all_hourly",
                "all_farm",
                "saving_hourly",
                "saving_farm",
                "loads"
              ],
              "properties": {
                "cloud": {
                  "description": "The cloud.",
                  "type": "string"
                },
                "instance": {
                  "description": "The machine.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "classes": {
                  "type": "array",
                  "description": "The classes that run there.",
                  "items": {
                    "enum": [
                      "simulation",
                      "formal",
                      "emulation",
                      "implementation",
                      "timing",
                      "physical_signoff",
                      "characterisation",
                      "mask_data"
                    ]
                  }
                },
                "from": {
                  "description": "The first day counted.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "days": {
                  "description": "How many days.",
                  "type": "integer"
                },
                "hourly_price": {
                  "description": "A core-hour of demand by the hour.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d+(\\.\\d+)?$"
                },
                "committed_price": {
                  "description": "An hour of one of the cores under a commitment.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d+(\\.\\d+)?$"
                },
                "cores": {
                  "description": "The commitment of least cost, in cores.",
                  "type": "integer"
                },
                "cost": {
                  "description": "What it costs, the rest by the hour.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "all_hourly": {
                  "description": "All by the hour.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "all_farm": {
                  "description": "Owned cores for the heaviest day.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "saving_hourly": {
                  "description": "What the commitment saves against all by the hour.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "saving_farm": {
                  "description": "What it saves against all on owned cores; negative where those are cheaper.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "loads": {
                  "type": "array",
                  "description": "Core-hours of the day at each tenth of the curve, the heaviest first.",
                  "items": {
                    "type": "integer"
                  }
                }
              },
              "additionalProperties": false
            }
          },
          "storage": {
            "type": "array",
            "description": "Data kept by quarter.",
            "items": {
              "type": "object",
              "description": "Data in a quarter.",
              "required": [
                "storage",
                "quarter",
                "tebibytes",
                "cost",
                "leaving_tebibytes",
                "egress_cost"
              ],
              "properties": {
                "storage": {
                  "description": "The data.",
                  "type": "string"
                },
                "quarter": {
                  "description": "The quarter.",
                  "type": "string",
                  "pattern": "^FY\\d{2}Q[1-4]$"
                },
                "tebibytes": {
                  "description": "TiB at its end.",
                  "type": "integer"
                },
                "cost": {
                  "description": "What keeping it costs.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "leaving_tebibytes": {
                  "description": "TiB that leave.",
                  "type": "integer"
                },
                "egress_cost": {
                  "description": "What that costs.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                }
              },
              "additionalProperties": false
            }
          },
          "energy": {
            "type": "array",
            "description": "Classes whose power is stated.",
            "items": {
              "type": "object",
              "description": "A class.",
              "required": [
                "class",
                "core_hours",
                "kilowatt_hours",
                "carbon_kilograms"
              ],
              "properties": {
                "class": {
                  "description": "The class.",
                  "enum": [
                    "simulation",
                    "formal",
                    "emulation",
                    "implementation",
                    "timing",
                    "physical_signoff",
                    "characterisation",
                    "mask_data"
                  ]
                },
                "core_hours": {
                  "description": "Core-hours of the machines.",
                  "type": "integer"
                },
                "kilowatt_hours": {
                  "description": "Electricity.",
                  "type": "integer"
                },
                "carbon_kilograms": {
                  "description": "Carbon dioxide equivalent.",
                  "type": [
                    "integer",
                    "null"
                  ]
                }
              },
              "additionalProperties": false
            }
          },
          "history": {
            "type": "array",
            "description": "Laws fitted to earlier chips.",
            "items": {
              "type": "object",
              "description": "A law.",
              "required": [
                "class",
                "chips",
                "hours_at_size_1",
                "exponent",
                "error_pct"
              ],
              "properties": {
                "class": {
                  "description": "The class.",
                  "enum": [
                    "simulation",
                    "formal",
                    "emulation",
                    "implementation",
                    "timing",
                    "physical_signoff",
                    "characterisation",
                    "mask_data"
                  ]
                },
                "chips": {
                  "description": "Chips it is fitted to.",
                  "type": "integer"
                },
                "hours_at_size_1": {
                  "description": "Hours of a chip of size 1.",
                  "type": "integer"
                },
                "exponent": {
                  "description": "The power of size.",
                  "type": "string"
                },
                "error_pct": {
                  "description": "The standard error of an estimate.",
                  "type": [
                    "string",
                    "null"
                  ]
                }
              },
              "additionalProperties": false
            }
          },
          "data": {
            "type": "array",
            "description": "The demand.",
            "items": {
              "type": "object",
              "description": "Hours of a chip in a class and quarter.",
              "required": [
                "chip",
                "class",
                "unit",
                "quarter",
                "quarter_start",
                "hours"
              ],
              "properties": {
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "class": {
                  "description": "The class.",
                  "enum": [
                    "simulation",
                    "formal",
                    "emulation",
                    "implementation",
                    "timing",
                    "physical_signoff",
                    "characterisation",
                    "mask_data"
                  ]
                },
                "unit": {
                  "description": "What is counted.",
                  "enum": [
                    "core_hours",
                    "board_hours"
                  ]
                },
                "quarter": {
                  "description": "The fiscal quarter.",
                  "type": "string",
                  "pattern": "^FY\\d{2}Q[1-4]$"
                },
                "quarter_start": {
                  "description": "Its first day.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "hours": {
                  "description": "The hours.",
                  "type": "integer"
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
      }

      """#),
    PublishedSchema(name: "compute-whatif", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.compute-whatif-1.schema.json",
        "title": "Compute what-if",
        "description": "What tapeout compute whatif --format json prints.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "changes",
          "currency",
          "status",
          "spend_today",
          "spend_changed",
          "quarters",
          "caps",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.compute-whatif/1"
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
          "changes": {
            "type": "array",
            "description": "What would be different.",
            "items": {
              "type": "string"
            }
          },
          "currency": {
            "description": "The currency of amounts.",
            "type": "string"
          },
          "status": {
            "description": "What the engine reached with the changes.",
            "type": "string"
          },
          "spend_today": {
            "description": "Rented compute from the status date on.",
            "type": "string",
            "pattern": "^-?\\d+\\.\\d{2}$"
          },
          "spend_changed": {
            "description": "The same with the changes.",
            "type": "string",
            "pattern": "^-?\\d+\\.\\d{2}$"
          },
          "quarters": {
            "type": "array",
            "description": "Fiscal quarters in order.",
            "items": {
              "type": "object",
              "description": "A quarter.",
              "required": [
                "quarter",
                "spend_today",
                "spend_changed"
              ],
              "properties": {
                "quarter": {
                  "description": "The quarter.",
                  "type": "string",
                  "pattern": "^FY\\d{2}Q[1-4]$"
                },
                "spend_today": {
                  "description": "Rented compute.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "spend_changed": {
                  "description": "The same with the changes.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                }
              },
              "additionalProperties": false
            }
          },
          "caps": {
            "type": "array",
            "description": "Caps that bind in either plan.",
            "items": {
              "type": "object",
              "description": "A cap.",
              "required": [
                "cap",
                "item",
                "days_today",
                "days_changed",
                "slip_days_today",
                "slip_days_changed"
              ],
              "properties": {
                "cap": {
                  "description": "The kind of cap.",
                  "enum": [
                    "compute",
                    "budget",
                    "token"
                  ]
                },
                "item": {
                  "description": "The farm, cloud, budget or pool.",
                  "type": "string"
                },
                "days_today": {
                  "description": "Days by which it stretches work.",
                  "type": "integer"
                },
                "days_changed": {
                  "description": "The same with the changes.",
                  "type": "integer"
                },
                "slip_days_today": {
                  "description": "Days of slip of launches charged to it.",
                  "type": "integer"
                },
                "slip_days_changed": {
                  "description": "The same with the changes.",
                  "type": "integer"
                }
              },
              "additionalProperties": false
            }
          },
          "data": {
            "type": "array",
            "description": "Chips that are not released.",
            "items": {
              "type": "object",
              "description": "A chip.",
              "required": [
                "chip",
                "launch_today",
                "launch_changed",
                "days"
              ],
              "properties": {
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "launch_today": {
                  "description": "Its launch.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "launch_changed": {
                  "description": "The same with the changes.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "days": {
                  "description": "Days later; negative if earlier.",
                  "type": [
                    "integer",
                    "null"
                  ]
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
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
    PublishedSchema(name: "cost", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.cost-1.schema.json",
        "title": "Cost and cash",
        "description": "What tapeout cost --format json prints: the whole ledger of a plan and what it comes to.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "currency",
          "price_year",
          "discount_rate",
          "value_until",
          "value",
          "chips",
          "findings",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.cost/1"
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
          "currency": {
            "description": "The currency of all amounts.",
            "type": "string",
            "pattern": "^[A-Z]{3}$"
          },
          "price_year": {
            "description": "The fiscal year in whose prices inputs are stated.",
            "type": "integer"
          },
          "discount_rate": {
            "description": "What a year of waiting takes off an amount, in percent.",
            "type": "string"
          },
          "value_until": {
            "description": "The last day that counts.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "value": {
            "type": "object",
            "description": "What the cash ahead comes to; sunk cost is in nothing but sunk.",
            "required": [
              "sunk",
              "nre",
              "npv",
              "npv_beyond",
              "trough",
              "trough_quarter",
              "payback",
              "irr"
            ],
            "properties": {
              "sunk": {
                "description": "Spent before the status date, less what came in.",
                "type": "string",
                "pattern": "^-?\\d+\\.\\d{2}$"
              },
              "nre": {
                "description": "Spent once from the status date on.",
                "type": "string",
                "pattern": "^-?\\d+\\.\\d{2}$"
              },
              "npv": {
                "description": "Discounted cash from the status date on.",
                "type": "string",
                "pattern": "^-?\\d+\\.\\d{2}$"
              },
              "npv_beyond": {
                "description": "The part of it after the horizon.",
                "type": "string",
                "pattern": "^-?\\d+\\.\\d{2}$"
              },
              "trough": {
                "description": "The least cumulative cash, zero where it is never below.",
                "type": "string",
                "pattern": "^-?\\d+\\.\\d{2}$"
              },
              "trough_quarter": {
                "description": "Its fiscal quarter.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^FY\\d{2}Q[1-4]$"
              },
              "payback": {
                "description": "The quarter from which on cumulative cash is never below zero again.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^FY\\d{2}Q[1-4]$"
              },
              "irr": {
                "type": "array",
                "description": "Every rate at which the cash ahead is worth nothing, in percent.",
                "items": {
                  "type": "string"
                }
              }
            },
            "additionalProperties": false
          },
          "chips": {
            "type": "array",
            "description": "Chips that are not released, with what each comes to.",
            "items": {
              "type": "object",
              "description": "One chip.",
              "required": [
                "chip",
                "sunk",
                "nre",
                "units",
                "unit_cost",
                "unit_value",
                "break_even_units",
                "payback",
                "npv"
              ],
              "properties": {
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "sunk": {
                  "description": "Spent once before the status date.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "nre": {
                  "description": "Spent once from the status date on.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "units": {
                  "description": "Units deployed.",
                  "type": "integer"
                },
                "unit_cost": {
                  "description": "The mean cost of a unit, royalties included.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "unit_value": {
                  "description": "The mean price or saving of a unit.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "break_even_units": {
                  "description": "Units that pay for all that is spent once.",
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "payback": {
                  "description": "The quarter in which the chip has paid for itself.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^FY\\d{2}Q[1-4]$"
                },
                "npv": {
                  "description": "The chip's discounted cash from the status date on.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                }
              },
              "additionalProperties": false
            }
          },
          "findings": {
            "type": "array",
            "description": "What was noticed: prices that are missing, totals that are implausible.",
            "items": {
              "type": "object",
              "description": "One finding.",
              "required": [
                "identifier",
                "severity",
                "path",
                "text"
              ],
              "properties": {
                "identifier": {
                  "description": "The kind of finding.",
                  "type": "string"
                },
                "severity": {
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
              },
              "additionalProperties": false
            }
          },
          "data": {
            "type": "array",
            "description": "The ledger: cost and income are both positive.",
            "items": {
              "type": "object",
              "description": "One amount.",
              "required": [
                "class",
                "chip",
                "item",
                "quarter",
                "sunk",
                "actual",
                "amount"
              ],
              "properties": {
                "class": {
                  "description": "What it is spent on, or income.",
                  "enum": [
                    "people",
                    "sustaining",
                    "ip",
                    "eda",
                    "masks",
                    "engineering_wafers",
                    "package_test",
                    "compute",
                    "units",
                    "royalties",
                    "income"
                  ]
                },
                "chip": {
                  "description": "The chip; null for what no chip alone bears.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "item": {
                  "description": "The team, licence, activity, farm, cloud or token pool concerned.",
                  "type": "string"
                },
                "quarter": {
                  "description": "The fiscal quarter.",
                  "type": "string",
                  "pattern": "^FY\\d{2}Q[1-4]$"
                },
                "sunk": {
                  "description": "Whether it lies before the status date.",
                  "type": "boolean"
                },
                "actual": {
                  "description": "Whether it comes from the books.",
                  "type": "boolean"
                },
                "amount": {
                  "description": "How much.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
      }

      """#),
    PublishedSchema(name: "diff", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.diff-1.schema.json",
        "title": "Two states of a roadmap",
        "description": "What tapeout diff and tapeout scenario diff print: a row for each value that differs.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.diff/1"
          },
          "data": {
            "type": "array",
            "description": "The rows.",
            "items": {
              "description": "One difference.",
              "type": "object",
              "required": [
                "change",
                "path",
                "old",
                "new",
                "move"
              ],
              "properties": {
                "change": {
                  "description": "What became of it.",
                  "type": "string",
                  "enum": [
                    "added",
                    "removed",
                    "changed"
                  ]
                },
                "path": {
                  "description": "Where it is, nodes/a16/pdk.",
                  "type": "string"
                },
                "old": {
                  "description": "How the earlier state writes it.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "new": {
                  "description": "How the later state writes it.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "move": {
                  "description": "How far a day moved, +30d, or a number, +12.5%.",
                  "type": [
                    "string",
                    "null"
                  ]
                }
              },
              "additionalProperties": false
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
    PublishedSchema(name: "fleet", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.fleet-1.schema.json",
        "title": "Fleet",
        "description": "What tapeout fleet --format json prints: units of each chip by fiscal year, work and its cost, whatever --by says.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "currency",
          "years",
          "totals",
          "work",
          "worth",
          "findings",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.fleet/1"
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
          "currency": {
            "description": "The currency of all amounts.",
            "type": "string",
            "pattern": "^[A-Z]{3}$"
          },
          "years": {
            "description": "The fiscal years; lists of rows are in their order.",
            "type": "array",
            "items": {
              "type": "string",
              "pattern": "^FY\\d{2}$"
            }
          },
          "totals": {
            "description": "What each year takes.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "year",
                "units",
                "installed",
                "work_mwh",
                "idle_mwh",
                "operational_t",
                "embodied_t",
                "electricity",
                "capital"
              ],
              "properties": {
                "year": {
                  "description": "The fiscal year.",
                  "type": "string",
                  "pattern": "^FY\\d{2}$"
                },
                "units": {
                  "description": "Units in service at its end.",
                  "type": "integer"
                },
                "installed": {
                  "description": "Units installed.",
                  "type": "integer"
                },
                "work_mwh": {
                  "description": "Electricity of units at work, overhead included.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "idle_mwh": {
                  "description": "Electricity of units without work.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "operational_t": {
                  "description": "Tonnes of CO2e of the electricity; null where no intensity is stated.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "embodied_t": {
                  "description": "Tonnes of CO2e of making the units; null where a number of a node is missing.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "electricity": {
                  "description": "What the electricity costs.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "capital": {
                  "description": "An equal part of the units' cost for each year of service.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                }
              },
              "additionalProperties": false
            }
          },
          "work": {
            "description": "What becomes of each workload in each year.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "year",
                "workload",
                "unit",
                "demand",
                "served",
                "wh_each",
                "g_each",
                "cost_each",
                "servers"
              ],
              "properties": {
                "year": {
                  "description": "The fiscal year.",
                  "type": "string",
                  "pattern": "^FY\\d{2}$"
                },
                "workload": {
                  "description": "The workload.",
                  "type": "string"
                },
                "unit": {
                  "description": "What an amount counts.",
                  "type": "string"
                },
                "demand": {
                  "description": "Work asked for in the year.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "served": {
                  "description": "Work that is done.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "wh_each": {
                  "description": "Watt-hours for a unit of work.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "g_each": {
                  "description": "Grams of CO2e for a unit of work: electricity and the part of making the units.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "cost_each": {
                  "description": "Cost of a unit of work: electricity and the part of the units' cost.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "servers": {
                  "description": "The chips that do some.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "chip",
                      "work",
                      "unit_hours"
                    ],
                    "properties": {
                      "chip": {
                        "description": "The chip.",
                        "type": "string"
                      },
                      "work": {
                        "description": "The work that it does.",
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      },
                      "unit_hours": {
                        "description": "The hours of its units.",
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      }
                    },
                    "additionalProperties": false
                  }
                }
              },
              "additionalProperties": false
            }
          },
          "worth": {
            "description": "What each generation is worth against the one before it.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "chip",
                "before",
                "workload",
                "factors",
                "mwh_saved",
                "t_saved",
                "money_saved"
              ],
              "properties": {
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "before": {
                  "description": "The generation before it.",
                  "type": "string"
                },
                "workload": {
                  "description": "The workload.",
                  "type": "string"
                },
                "factors": {
                  "description": "The factors.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "part",
                      "factor"
                    ],
                    "properties": {
                      "part": {
                        "description": "node, a technique, design, or total, their product.",
                        "type": "string"
                      },
                      "factor": {
                        "description": "What is left of the energy for a unit of work.",
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      }
                    },
                    "additionalProperties": false
                  }
                },
                "mwh_saved": {
                  "description": "Electricity that the older chip would take more for the work through the horizon.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "t_saved": {
                  "description": "Tonnes of CO2e of it.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "money_saved": {
                  "description": "What it costs.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                }
              },
              "additionalProperties": false
            }
          },
          "findings": {
            "description": "What was noticed.",
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
              },
              "additionalProperties": false
            }
          },
          "data": {
            "description": "The chips by family and generation.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "chip",
                "family",
                "generation",
                "installed",
                "removed",
                "in_service"
              ],
              "properties": {
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "family": {
                  "description": "Its family.",
                  "type": "string"
                },
                "generation": {
                  "description": "Which generation.",
                  "type": "integer"
                },
                "installed": {
                  "description": "Units installed in each year.",
                  "type": "array",
                  "items": {
                    "type": "integer"
                  }
                },
                "removed": {
                  "description": "Units whose service ends in each year.",
                  "type": "array",
                  "items": {
                    "type": "integer"
                  }
                },
                "in_service": {
                  "description": "Units in service at the end of each year.",
                  "type": "array",
                  "items": {
                    "type": "integer"
                  }
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
      }

      """#),
    PublishedSchema(name: "heat", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.heat-1.schema.json",
        "title": "Load over time",
        "description": "What tapeout heat --format json prints: a row for each cell of the strip.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "scale",
          "rows",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.heat/1"
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
            "description": "What one bucket is.",
            "type": "string",
            "enum": [
              "week",
              "month",
              "quarter",
              "year",
              "fiscal-period",
              "fiscal-quarter",
              "fiscal-year"
            ]
          },
          "rows": {
            "type": "array",
            "description": "The resources in order.",
            "items": {
              "type": "object",
              "description": "One resource; row and class together are unique.",
              "required": [
                "row",
                "class",
                "name",
                "capacity",
                "peak_load_pct",
                "peak_start",
                "buckets_over",
                "overflow",
                "unit"
              ],
              "properties": {
                "row": {
                  "description": "The id in the roadmap; unserved for demand that has no place.",
                  "type": "string"
                },
                "class": {
                  "description": "The kind of resource.",
                  "type": "string",
                  "enum": [
                    "team",
                    "farm",
                    "boards",
                    "cloud",
                    "token",
                    "budget",
                    "cash"
                  ]
                },
                "name": {
                  "description": "What people call it.",
                  "type": "string"
                },
                "capacity": {
                  "description": "What there is at the start, with its unit.",
                  "type": "string"
                },
                "peak_load_pct": {
                  "description": "The greatest load; null where idle, without capacity or without a limit.",
                  "type": [
                    "integer",
                    "null"
                  ],
                  "minimum": 0
                },
                "peak_start": {
                  "description": "The first day of the bucket of the greatest load; null where idle.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "buckets_over": {
                  "description": "Buckets that ask for more than there is.",
                  "type": "integer",
                  "minimum": 0
                },
                "overflow": {
                  "description": "What is asked beyond capacity, over all buckets.",
                  "type": "integer",
                  "minimum": 0
                },
                "unit": {
                  "description": "What demand, capacity and overflow count.",
                  "type": "string",
                  "enum": [
                    "tenths_of_engineer_days",
                    "core_hours",
                    "board_hours",
                    "token_hours",
                    "minor_units"
                  ]
                }
              },
              "additionalProperties": false
            }
          },
          "data": {
            "type": "array",
            "description": "The cells, by resource and then by time.",
            "items": {
              "type": "object",
              "description": "One resource in one bucket.",
              "required": [
                "row",
                "bucket_start",
                "bucket_end",
                "class",
                "load_pct",
                "demand",
                "capacity",
                "unit"
              ],
              "properties": {
                "row": {
                  "description": "The id of the resource.",
                  "type": "string"
                },
                "bucket_start": {
                  "description": "The first day.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "bucket_end": {
                  "description": "The first day after it.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "class": {
                  "description": "The kind of resource.",
                  "type": "string",
                  "enum": [
                    "team",
                    "farm",
                    "boards",
                    "cloud",
                    "token",
                    "budget",
                    "cash"
                  ]
                },
                "load_pct": {
                  "description": "Demand in percent of capacity, at least 101 where it exceeds it; null where there is demand and no capacity or no limit.",
                  "type": [
                    "integer",
                    "null"
                  ],
                  "minimum": 0
                },
                "demand": {
                  "description": "What is asked for.",
                  "type": "integer",
                  "minimum": 0
                },
                "capacity": {
                  "description": "What there is; null where there is no limit.",
                  "type": [
                    "integer",
                    "null"
                  ],
                  "minimum": 0
                },
                "unit": {
                  "description": "What demand, capacity and overflow count.",
                  "type": "string",
                  "enum": [
                    "tenths_of_engineer_days",
                    "core_hours",
                    "board_hours",
                    "token_hours",
                    "minor_units"
                  ]
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
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
        "description": "What tapeout metrics and tapeout schema metrics give: what comparisons, gates and selections measure.",
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
                "unit",
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
                "unit": {
                  "description": "What it counts; money is an amount of the roadmap's currency.",
                  "type": "string"
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
    PublishedSchema(name: "mitigations", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.mitigations-1.schema.json",
        "title": "What mitigations would buy",
        "description": "What tapeout risk mitigate --format json prints: a row for each mitigation.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "chip",
          "replications",
          "seed",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.mitigations/1"
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
          "chip": {
            "description": "The chip whose P80 counts; null for the sum of all.",
            "type": [
              "string",
              "null"
            ]
          },
          "replications": {
            "description": "The replications of each.",
            "type": "integer"
          },
          "seed": {
            "description": "The seed of all draws.",
            "type": "integer"
          },
          "data": {
            "description": "The mitigations, the best for the money first.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "mitigation",
                "risk",
                "cost",
                "cost_currency",
                "p80_days",
                "days_per_million",
                "saving",
                "saving_error",
                "currency",
                "saved_per_unit",
                "best_chip",
                "best_days"
              ],
              "properties": {
                "mitigation": {
                  "type": "string"
                },
                "risk": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "cost": {
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "cost_currency": {
                  "type": "string"
                },
                "p80_days": {
                  "description": "Days by which P80 comes earlier.",
                  "type": "integer"
                },
                "days_per_million": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "saving": {
                  "description": "Mean cost saved before the mitigation is paid.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "saving_error": {
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "currency": {
                  "type": "string"
                },
                "saved_per_unit": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "best_chip": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "best_days": {
                  "type": [
                    "integer",
                    "null"
                  ]
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
              },
              "gap_days": {
                "description": "What a better plan could gain at best.",
                "type": "integer",
                "minimum": 0
              },
              "stopping_reason": {
                "description": "Why the search ended.",
                "type": "string",
                "enum": [
                  "proof",
                  "effort",
                  "exhaustion",
                  "time_limit",
                  "interruption"
                ]
              },
              "repeating_effort": {
                "description": "The effort that makes the same plan without a limit; null where none does.",
                "type": [
                  "integer",
                  "null"
                ],
                "minimum": 1
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
          "compute": {
            "description": "What the plan asks of farms, clouds and budgets; null where the roadmap has neither farm nor cloud.",
            "type": [
              "object",
              "null"
            ],
            "required": [
              "currency",
              "first_break",
              "quarters"
            ],
            "properties": {
              "currency": {
                "description": "The currency of amounts.",
                "type": "string",
                "pattern": "^[A-Z]{3}$"
              },
              "first_break": {
                "description": "The first quarter from the status date on that breaks a limit.",
                "type": [
                  "string",
                  "null"
                ]
              },
              "quarters": {
                "type": "array",
                "description": "The fiscal quarters in order.",
                "items": {
                  "type": "object",
                  "description": "One fiscal quarter.",
                  "required": [
                    "quarter",
                    "quarter_start",
                    "quarter_end",
                    "core_hours",
                    "farm_hours",
                    "farm_capacity",
                    "cloud_hours",
                    "quota_hours",
                    "unserved_hours",
                    "board_hours",
                    "board_capacity",
                    "unserved_board_hours",
                    "spend",
                    "unpriced_hours",
                    "budget",
                    "year_budget",
                    "currency",
                    "breaks"
                  ],
                  "properties": {
                    "quarter": {
                      "description": "The quarter, FY27Q3.",
                      "type": "string"
                    },
                    "quarter_start": {
                      "description": "The first day.",
                      "type": "string",
                      "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                    },
                    "quarter_end": {
                      "description": "The first day after it.",
                      "type": "string",
                      "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                    },
                    "core_hours": {
                      "description": "Core-hours asked for.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "farm_hours": {
                      "description": "Core-hours that farms take.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "farm_capacity": {
                      "description": "Core-hours that farms could give.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "cloud_hours": {
                      "description": "Core-hours that clouds take.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "quota_hours": {
                      "description": "Core-hours within quotas; null where a cloud has none.",
                      "type": [
                        "integer",
                        "null"
                      ],
                      "minimum": 0
                    },
                    "unserved_hours": {
                      "description": "Core-hours that have no place on their day.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "board_hours": {
                      "description": "Board-hours asked for.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "board_capacity": {
                      "description": "Board-hours that farms could give.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "unserved_board_hours": {
                      "description": "Board-hours that have no place on their day.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "spend": {
                      "description": "What the clouds cost on demand.",
                      "type": "string",
                      "pattern": "^-?\\d+(\\.\\d+)?$"
                    },
                    "unpriced_hours": {
                      "description": "Cloud core-hours without a known price.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "budget": {
                      "description": "The cap on the quarter.",
                      "type": [
                        "string",
                        "null"
                      ],
                      "pattern": "^-?\\d+(\\.\\d+)?$"
                    },
                    "year_budget": {
                      "description": "The cap on the fiscal year.",
                      "type": [
                        "string",
                        "null"
                      ],
                      "pattern": "^-?\\d+(\\.\\d+)?$"
                    },
                    "currency": {
                      "description": "The currency of amounts.",
                      "type": "string"
                    },
                    "breaks": {
                      "description": "What is asked too much of: quota, boards, budget, year_budget, separated by blanks; empty for nothing.",
                      "type": "string"
                    }
                  },
                  "additionalProperties": false
                }
              }
            },
            "additionalProperties": false
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
                  "description": "How many days later the launch would be at best with it; null where no date is known.",
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
                                "cross_chip",
                                "compute",
                                "budget",
                                "token"
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
    PublishedSchema(name: "productivity", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.productivity-1.schema.json",
        "title": "Productivity",
        "description": "What tapeout productivity --format json prints: a row for each chip, then one for each family.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "currency",
          "norm",
          "savings",
          "slips",
          "findings",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.productivity/1"
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
          "currency": {
            "description": "The currency of all amounts.",
            "type": "string",
            "pattern": "^[A-Z]{3}$"
          },
          "norm": {
            "description": "What plans are judged by; null where no norm is stated.",
            "type": [
              "string",
              "null"
            ]
          },
          "savings": {
            "description": "What is saved against the same plan without.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "without",
                "status",
                "obstacle",
                "compute_made_binding",
                "engineer_years",
                "nre",
                "npv",
                "chips"
              ],
              "properties": {
                "without": {
                  "description": "What is done without.",
                  "type": "string",
                  "enum": [
                    "reuse",
                    "bursts"
                  ]
                },
                "status": {
                  "description": "How the plan without it ended; impossible where none was made.",
                  "type": "string"
                },
                "obstacle": {
                  "description": "Why there is no plan without it; null where one was made.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "compute_made_binding": {
                  "description": "Whether both plans were made with compute that binds, unlike the one reported.",
                  "type": "boolean"
                },
                "engineer_years": {
                  "description": "People saved until launch.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "nre": {
                  "description": "What chips spend once, saved.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "npv": {
                  "description": "NPV gained.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "chips": {
                  "description": "The chips of both plans.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "chip",
                      "launch",
                      "launch_without",
                      "days",
                      "engineer_days"
                    ],
                    "properties": {
                      "chip": {
                        "description": "The chip.",
                        "type": "string"
                      },
                      "launch": {
                        "description": "The launch with it.",
                        "type": "string",
                        "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                      },
                      "launch_without": {
                        "description": "The launch without it.",
                        "type": "string",
                        "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                      },
                      "days": {
                        "description": "Days that are saved.",
                        "type": "integer"
                      },
                      "engineer_days": {
                        "description": "Engineer-days that are saved.",
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      }
                    },
                    "additionalProperties": false
                  }
                }
              },
              "additionalProperties": false
            }
          },
          "slips": {
            "description": "How baselines came out.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "baseline",
                "as_of",
                "chips",
                "behind",
                "low",
                "high",
                "mean_pct",
                "median_pct",
                "entries"
              ],
              "properties": {
                "baseline": {
                  "description": "The baseline.",
                  "type": "string"
                },
                "as_of": {
                  "description": "Its status date.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "chips": {
                  "description": "Chips that had not launched then.",
                  "type": "integer"
                },
                "behind": {
                  "description": "Chips that are later than promised.",
                  "type": "integer"
                },
                "low": {
                  "description": "Chips whose slip is at most 10 %.",
                  "type": "integer"
                },
                "high": {
                  "description": "Chips whose slip is above 25 %.",
                  "type": "integer"
                },
                "mean_pct": {
                  "description": "The mean slip in percent of the planned time to market.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "median_pct": {
                  "description": "The median slip in percent.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "entries": {
                  "description": "The chips.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "chip",
                      "promised",
                      "launch",
                      "launched",
                      "days",
                      "slip_pct"
                    ],
                    "properties": {
                      "chip": {
                        "description": "The chip.",
                        "type": "string"
                      },
                      "promised": {
                        "description": "The launch that the baseline promised.",
                        "type": "string",
                        "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                      },
                      "launch": {
                        "description": "The launch as known or forecast now.",
                        "type": "string",
                        "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                      },
                      "launched": {
                        "description": "Whether it is a fact.",
                        "type": "boolean"
                      },
                      "days": {
                        "description": "Days after the promise.",
                        "type": "integer"
                      },
                      "slip_pct": {
                        "description": "The slip in percent of the planned time to market.",
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      }
                    },
                    "additionalProperties": false
                  }
                }
              },
              "additionalProperties": false
            }
          },
          "findings": {
            "description": "What was noticed.",
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
              },
              "additionalProperties": false
            }
          },
          "data": {
            "description": "The chips, then the families.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "chip",
                "family",
                "generation",
                "recorded",
                "launch",
                "size",
                "new",
                "modified",
                "unchanged",
                "effective_size",
                "engineer_years",
                "design_years",
                "verification_years",
                "design_peak",
                "verification_peak",
                "gates_per_year",
                "effective_gates_per_year",
                "cost",
                "gates_per_unit",
                "time_to_market_days",
                "time_to_tapeout_days",
                "cadence_days",
                "wanted_cadence_days",
                "throughput_per_week",
                "norm_ratio",
                "history_ratio"
              ],
              "properties": {
                "chip": {
                  "description": "The chip; null for all planned chips of a family.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "family": {
                  "description": "The family.",
                  "type": "string"
                },
                "generation": {
                  "description": "Which generation; null for a family.",
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "recorded": {
                  "description": "Whether it comes from the books (took) and not from the plan.",
                  "type": "boolean"
                },
                "launch": {
                  "description": "The launch; null for a family.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "size": {
                  "description": "Million gates, each design counted once.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "new": {
                  "description": "Of them in new blocks.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "modified": {
                  "description": "Of them in modified blocks.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "unchanged": {
                  "description": "Of them in blocks taken over.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "effective_size": {
                  "description": "Million gates of new blocks that it is worth by the reuse law.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "engineer_years": {
                  "description": "People until launch, a year being 220 days.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "design_years": {
                  "description": "Of them design.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "verification_years": {
                  "description": "Of them verification.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "design_peak": {
                  "description": "The most design engineers at once.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "verification_peak": {
                  "description": "The most verification engineers at once.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "gates_per_year": {
                  "description": "Gates for each engineer-year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "effective_gates_per_year": {
                  "description": "Gates of new blocks for each engineer-year.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "cost": {
                  "description": "What is spent once.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "gates_per_unit": {
                  "description": "Gates for each unit of the currency.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "time_to_market_days": {
                  "description": "From design start to launch; the mean for a family.",
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "time_to_tapeout_days": {
                  "description": "From design start to tapeout.",
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "cadence_days": {
                  "description": "From the launch of the generation before.",
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "wanted_cadence_days": {
                  "description": "What the cadence wants there.",
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "throughput_per_week": {
                  "description": "Gates of new blocks a week from design start to tapeout.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "norm_ratio": {
                  "description": "How many times the norm.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "history_ratio": {
                  "description": "How many times what finished chips reached.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
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
    PublishedSchema(name: "risk", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.risk-1.schema.json",
        "title": "How sure a plan is",
        "description": "What tapeout risk --format json prints: a row for each chip that is not launched yet.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "replications",
          "seed",
          "sampling",
          "starts_early",
          "interrupted",
          "currency",
          "cost_quantiles",
          "resources",
          "gates",
          "findings",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.risk/1"
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
          "replications": {
            "description": "The replications.",
            "type": "integer"
          },
          "seed": {
            "description": "The seed of all draws.",
            "type": "integer"
          },
          "sampling": {
            "description": "How random numbers are shared out.",
            "enum": [
              "independent",
              "antithetic",
              "latin"
            ]
          },
          "starts_early": {
            "description": "Whether work may start before its planned day.",
            "type": "boolean"
          },
          "interrupted": {
            "description": "Whether somebody stopped it.",
            "type": "boolean"
          },
          "currency": {
            "description": "The currency of all amounts.",
            "type": "string"
          },
          "cost_quantiles": {
            "description": "What is spent once on all chips, by percent of replications.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "percent",
                "cost",
                "cost_error"
              ],
              "properties": {
                "percent": {
                  "type": "integer"
                },
                "cost": {
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "cost_error": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                }
              }
            }
          },
          "resources": {
            "description": "How often teams and licences lay on a chain that drove a launch.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "resource",
                "share",
                "mean_days"
              ],
              "properties": {
                "resource": {
                  "type": "string"
                },
                "share": {
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "mean_days": {
                  "description": "The mean of the days waited for it beyond plan on such a chain.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                }
              }
            }
          },
          "gates": {
            "type": "array",
            "description": "What the gates of --fail-on said, one for each value.",
            "items": {
              "type": "object",
              "description": "A verdict.",
              "required": [
                "expression",
                "scenario",
                "metric",
                "selector",
                "outcome",
                "fails",
                "finding"
              ],
              "properties": {
                "expression": {
                  "description": "The gate as written.",
                  "type": "string"
                },
                "scenario": {
                  "description": "What was judged: the simulation.",
                  "type": "string"
                },
                "metric": {
                  "description": "The metric.",
                  "type": "string"
                },
                "selector": {
                  "description": "What was selected; empty for the total.",
                  "type": "string"
                },
                "outcome": {
                  "description": "What came of it.",
                  "type": "string",
                  "enum": [
                    "fired",
                    "passed",
                    "missing"
                  ]
                },
                "fails": {
                  "description": "Whether it ends the command with status 1.",
                  "type": "boolean"
                },
                "finding": {
                  "description": "The value and its difference; empty where missing.",
                  "type": "string"
                }
              },
              "additionalProperties": false
            }
          },
          "findings": {
            "description": "What the analysis noticed.",
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
                  "type": "string"
                },
                "severity": {
                  "type": "string"
                },
                "path": {
                  "type": "string"
                },
                "text": {
                  "type": "string"
                }
              }
            }
          },
          "data": {
            "description": "The chips that are not launched yet, or the one that was asked for.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "chip",
                "planned_launch",
                "plan_percentile",
                "target",
                "target_probability",
                "commitment",
                "commitment_probability",
                "planned_tapeout",
                "planned_cost",
                "cost_probability",
                "joint_probability",
                "early_start",
                "first_silicon",
                "quantiles",
                "histogram",
                "joint_frontier",
                "spins",
                "activities",
                "items"
              ],
              "properties": {
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "planned_launch": {
                  "description": "The launch of the plan.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "plan_percentile": {
                  "description": "The share of replications that launch by then, 0 to 1.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "target": {
                  "description": "The launch that the cadence wants.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "target_probability": {
                  "description": "The share that launches by the target.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "commitment": {
                  "description": "The launch that was promised.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "commitment_probability": {
                  "description": "The share that launches by the promised day.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "planned_tapeout": {
                  "description": "The tapeout of the plan; null where it has passed.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "planned_cost": {
                  "description": "What is spent once from the status date on.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "cost_probability": {
                  "description": "The share that keeps the planned cost.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "joint_probability": {
                  "description": "The share that keeps target and planned cost both.",
                  "type": "string",
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "early_start": {
                  "description": "What early starts would come to, in the same worlds; null where that was not simulated.",
                  "type": [
                    "object",
                    "null"
                  ],
                  "required": [
                    "launch_p50",
                    "launch_p80",
                    "p80_gain_days",
                    "plan_percentile"
                  ],
                  "properties": {
                    "launch_p50": {
                      "description": "The day by which half of the replications launch.",
                      "type": "string",
                      "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                    },
                    "launch_p80": {
                      "description": "The day by which four fifths launch.",
                      "type": "string",
                      "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                    },
                    "p80_gain_days": {
                      "description": "By how many days that is earlier.",
                      "type": "integer"
                    },
                    "plan_percentile": {
                      "description": "The share that launches by the planned day, 0 to 1.",
                      "type": "string",
                      "pattern": "^-?\\d+(\\.\\d+)?$"
                    }
                  }
                },
                "first_silicon": {
                  "description": "The chance of good first silicon; null where it is known or not simulated.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "quantiles": {
                  "description": "Dates and cost by percent of replications, with standard errors of some.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "percent",
                      "launch",
                      "launch_error_days",
                      "tapeout",
                      "tapeout_error_days",
                      "cost",
                      "cost_error"
                    ],
                    "properties": {
                      "percent": {
                        "type": "integer"
                      },
                      "launch": {
                        "type": "string",
                        "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                      },
                      "launch_error_days": {
                        "type": [
                          "string",
                          "null"
                        ],
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      },
                      "tapeout": {
                        "type": [
                          "string",
                          "null"
                        ],
                        "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                      },
                      "tapeout_error_days": {
                        "type": [
                          "string",
                          "null"
                        ],
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      },
                      "cost": {
                        "type": [
                          "string",
                          "null"
                        ],
                        "pattern": "^-?\\d+\\.\\d{2}$"
                      },
                      "cost_error": {
                        "type": [
                          "string",
                          "null"
                        ],
                        "pattern": "^-?\\d+\\.\\d{2}$"
                      }
                    }
                  }
                },
                "histogram": {
                  "description": "How many replications launch in each month.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "month",
                      "replications"
                    ],
                    "properties": {
                      "month": {
                        "type": "string",
                        "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                      },
                      "replications": {
                        "type": "integer"
                      }
                    }
                  }
                },
                "joint_frontier": {
                  "description": "Pairs of launch and cost that 70 percent keep both.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "launch",
                      "cost"
                    ],
                    "properties": {
                      "launch": {
                        "type": "string",
                        "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                      },
                      "cost": {
                        "type": "string",
                        "pattern": "^-?\\d+\\.\\d{2}$"
                      }
                    }
                  }
                },
                "spins": {
                  "description": "The share of replications by number of tapeouts.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "tapeouts",
                      "share"
                    ],
                    "properties": {
                      "tapeouts": {
                        "type": "integer"
                      },
                      "share": {
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      }
                    }
                  }
                },
                "activities": {
                  "description": "How often each activity drove the launch.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "activity",
                      "criticality",
                      "cruciality",
                      "sensitivity",
                      "mean_days",
                      "deviation_days"
                    ],
                    "properties": {
                      "activity": {
                        "type": "string"
                      },
                      "criticality": {
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      },
                      "cruciality": {
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      },
                      "sensitivity": {
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      },
                      "mean_days": {
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      },
                      "deviation_days": {
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      }
                    }
                  }
                },
                "items": {
                  "description": "What moves the launch most.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "item",
                      "name",
                      "rank_correlation",
                      "swing_days",
                      "removal_days"
                    ],
                    "properties": {
                      "item": {
                        "type": "string"
                      },
                      "name": {
                        "type": "string"
                      },
                      "rank_correlation": {
                        "type": "string",
                        "pattern": "^-?\\d+(\\.\\d+)?$"
                      },
                      "swing_days": {
                        "type": "integer"
                      },
                      "removal_days": {
                        "type": [
                          "integer",
                          "null"
                        ]
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
    PublishedSchema(name: "scenario", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.scenario-1.schema.json",
        "title": "A scenario's changes",
        "description": "What tapeout scenario show prints: the changes in the order in which they are made.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.scenario/1"
          },
          "data": {
            "type": "array",
            "description": "The rows.",
            "items": {
              "description": "One change.",
              "type": "object",
              "required": [
                "scenario",
                "because",
                "path",
                "value"
              ],
              "properties": {
                "scenario": {
                  "description": "The scenario that states it.",
                  "type": "string"
                },
                "because": {
                  "description": "The scenario's reason.",
                  "type": "string"
                },
                "path": {
                  "description": "What is changed.",
                  "type": "string"
                },
                "value": {
                  "description": "The new value; empty takes it away.",
                  "type": "string"
                }
              },
              "additionalProperties": false
            }
          }
        }
      }

      """#),
    PublishedSchema(name: "scenarios", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.scenarios-1.schema.json",
        "title": "Scenarios",
        "description": "What tapeout scenario list prints.",
        "type": "object",
        "required": [
          "schema",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.scenarios/1"
          },
          "data": {
            "type": "array",
            "description": "The rows.",
            "items": {
              "description": "One scenario.",
              "type": "object",
              "required": [
                "scenario",
                "of",
                "changes",
                "because"
              ],
              "properties": {
                "scenario": {
                  "description": "The name.",
                  "type": "string"
                },
                "of": {
                  "description": "What it changes; base is the roadmap itself.",
                  "type": "string"
                },
                "changes": {
                  "description": "How many changes it states.",
                  "type": "integer"
                },
                "because": {
                  "description": "Why it is there.",
                  "type": "string"
                }
              },
              "additionalProperties": false
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
    PublishedSchema(name: "select", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.select-1.schema.json",
        "title": "Which chips to fund",
        "description": "What tapeout select --format json prints: the best set of candidates, how good it is known to be, and a row for each candidate.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "objective",
          "unit",
          "spend_unit",
          "policy",
          "limits",
          "forced",
          "value",
          "spend",
          "bound",
          "gap",
          "proven",
          "evaluations",
          "pruned",
          "frontier",
          "frontier_complete",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.select/1"
          },
          "as_of": {
            "description": "The status date.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "scenario": {
            "description": "The scenario; base is the roadmap itself.",
            "type": "string"
          },
          "objective": {
            "description": "What is maximised.",
            "type": "string",
            "enum": [
              "npv",
              "npv.p50",
              "npv.risk",
              "score"
            ]
          },
          "unit": {
            "description": "What value, bound, gap and gain count.",
            "type": "string"
          },
          "spend_unit": {
            "description": "What spend and nre count.",
            "type": "string"
          },
          "policy": {
            "description": "How every set is evaluated.",
            "type": "string"
          },
          "limits": {
            "type": "array",
            "description": "The relations that every set keeps.",
            "items": {
              "description": "A relation.",
              "type": "string"
            }
          },
          "forced": {
            "type": "array",
            "description": "The chips that are no candidates because it was decided so.",
            "items": {
              "type": "object",
              "required": [
                "chip",
                "force",
                "because"
              ],
              "properties": {
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "force": {
                  "description": "Whether it stays in or out.",
                  "type": "string",
                  "enum": [
                    "in",
                    "out"
                  ]
                },
                "because": {
                  "description": "Why; null where nobody said.",
                  "type": [
                    "string",
                    "null"
                  ]
                }
              },
              "additionalProperties": false
            }
          },
          "value": {
            "description": "The value of the best set; null where no set that was planned keeps the limits.",
            "type": [
              "string",
              "null"
            ],
            "pattern": "^-?\\d+(\\.\\d+)?$"
          },
          "spend": {
            "description": "What the best set spends once, shared cost included.",
            "type": [
              "string",
              "null"
            ],
            "pattern": "^-?\\d+(\\.\\d+)?$"
          },
          "bound": {
            "description": "No set that keeps the limits is worth more.",
            "type": [
              "string",
              "null"
            ],
            "pattern": "^-?\\d+(\\.\\d+)?$"
          },
          "gap": {
            "description": "Bound less value.",
            "type": [
              "string",
              "null"
            ],
            "pattern": "^-?\\d+(\\.\\d+)?$"
          },
          "proven": {
            "description": "Whether nothing better can be there under the policy.",
            "type": "boolean"
          },
          "evaluations": {
            "description": "Sets that were planned.",
            "type": "integer"
          },
          "pruned": {
            "description": "Parts of the search that the bound cut off.",
            "type": "integer"
          },
          "frontier": {
            "type": "array",
            "description": "Sets that nothing planned beats on spend and value, cheapest first.",
            "items": {
              "description": "One set.",
              "type": "object",
              "required": [
                "spend",
                "value",
                "chips"
              ],
              "properties": {
                "spend": {
                  "description": "What it spends once.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "value": {
                  "description": "What it is worth.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "chips": {
                  "type": "array",
                  "description": "The candidates that are in.",
                  "items": {
                    "description": "A chip.",
                    "type": "string"
                  }
                }
              },
              "additionalProperties": false
            }
          },
          "frontier_complete": {
            "description": "Whether the frontier is of all sets.",
            "type": "boolean"
          },
          "data": {
            "type": "array",
            "description": "The candidates.",
            "items": {
              "description": "One candidate.",
              "type": "object",
              "required": [
                "chip",
                "name",
                "in",
                "start",
                "launch",
                "nre",
                "gain",
                "reason",
                "remedy"
              ],
              "properties": {
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "name": {
                  "description": "What people call it.",
                  "type": "string"
                },
                "in": {
                  "description": "Whether it is in the best set.",
                  "type": "boolean"
                },
                "start": {
                  "description": "When its design starts in the best set, or in the best set with it.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "launch": {
                  "description": "The launch in the best set, or in the best set with the chip.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "nre": {
                  "description": "What it spends once.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "gain": {
                  "description": "What the value changes by putting it in; of one that is in, what it would lose without.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+(\\.\\d+)?$"
                },
                "reason": {
                  "description": "Why it is out; null for one that is in.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "remedy": {
                  "description": "What would bring it in.",
                  "type": [
                    "string",
                    "null"
                  ]
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
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
                  "description": "What the cell says: a phase, a kind of work or a mark; several stands for milestones that share it, earlier and later for what lies outside the window, late for the days from the planned launch to that of four fifths of the replications.",
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
                    "late",
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
              "baseline_tapeouts",
              "launch_p80",
              "plan_percentile"
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
              },
              "launch_p80": {
                "description": "The day by which four fifths of the replications launch; null without a simulation.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
              },
              "plan_percentile": {
                "description": "The share of replications that launch by the planned day; null without a simulation.",
                "type": [
                  "string",
                  "null"
                ]
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
                "description": "Days from its earliest possible finish to the latest that keeps the launch.",
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
                  "cross_chip",
                  "compute",
                  "budget",
                  "token"
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
    PublishedSchema(name: "variance", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.variance-1.schema.json",
        "title": "Variance",
        "description": "What tapeout report variance --format json prints.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "measure",
          "by",
          "total",
          "programmes",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.variance/1"
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
          "measure": {
            "description": "What is compared: spent once, all cost, or income less cost.",
            "enum": [
              "nre",
              "cost",
              "net"
            ]
          },
          "by": {
            "description": "What a row of data stands for; the other key is null.",
            "type": "string",
            "enum": [
              "programme,quarter",
              "programme",
              "quarter"
            ]
          },
          "total": {
            "type": "object",
            "description": "The sum of all rows.",
            "required": [
              "programme",
              "quarter",
              "current",
              "prior",
              "budget",
              "variance",
              "variance_pct",
              "currency"
            ],
            "properties": {
              "programme": {
                "description": "The family; null for what no chip alone bears, and in the total.",
                "type": [
                  "string",
                  "null"
                ]
              },
              "quarter": {
                "description": "The fiscal quarter; null in sums.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^FY\\d{2}Q[1-4]$"
              },
              "current": {
                "description": "The plan that is reported.",
                "type": "string",
                "pattern": "^-?\\d+\\.\\d{2}$"
              },
              "prior": {
                "description": "The plan before.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^-?\\d+\\.\\d{2}$"
              },
              "budget": {
                "description": "The approved plan.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^-?\\d+\\.\\d{2}$"
              },
              "variance": {
                "description": "Against the budget, without one against prior; positive is favourable.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^-?\\d+\\.\\d{2}$"
              },
              "variance_pct": {
                "description": "The variance in percent of what it is measured against.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^-?\\d+\\.\\d$"
              },
              "currency": {
                "description": "The currency of amounts.",
                "type": "string",
                "pattern": "^[A-Z]{3}$"
              }
            },
            "additionalProperties": false
          },
          "programmes": {
            "type": "array",
            "description": "The sum of each programme.",
            "items": {
              "type": "object",
              "description": "One programme.",
              "required": [
                "programme",
                "quarter",
                "current",
                "prior",
                "budget",
                "variance",
                "variance_pct",
                "currency"
              ],
              "properties": {
                "programme": {
                  "description": "The family; null for what no chip alone bears, and in the total.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "quarter": {
                  "description": "The fiscal quarter; null in sums.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^FY\\d{2}Q[1-4]$"
                },
                "current": {
                  "description": "The plan that is reported.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "prior": {
                  "description": "The plan before.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "budget": {
                  "description": "The approved plan.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "variance": {
                  "description": "Against the budget, without one against prior; positive is favourable.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "variance_pct": {
                  "description": "The variance in percent of what it is measured against.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d$"
                },
                "currency": {
                  "description": "The currency of amounts.",
                  "type": "string",
                  "pattern": "^[A-Z]{3}$"
                }
              },
              "additionalProperties": false
            }
          },
          "data": {
            "type": "array",
            "description": "One row for each programme and quarter, or for each programme, or each quarter.",
            "items": {
              "type": "object",
              "description": "One programme and quarter.",
              "required": [
                "programme",
                "quarter",
                "current",
                "prior",
                "budget",
                "variance",
                "variance_pct",
                "currency"
              ],
              "properties": {
                "programme": {
                  "description": "The family; null for what no chip alone bears, and in the total.",
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "quarter": {
                  "description": "The fiscal quarter; null in sums.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^FY\\d{2}Q[1-4]$"
                },
                "current": {
                  "description": "The plan that is reported.",
                  "type": "string",
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "prior": {
                  "description": "The plan before.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "budget": {
                  "description": "The approved plan.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "variance": {
                  "description": "Against the budget, without one against prior; positive is favourable.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d{2}$"
                },
                "variance_pct": {
                  "description": "The variance in percent of what it is measured against.",
                  "type": [
                    "string",
                    "null"
                  ],
                  "pattern": "^-?\\d+\\.\\d$"
                },
                "currency": {
                  "description": "The currency of amounts.",
                  "type": "string",
                  "pattern": "^[A-Z]{3}$"
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
      }

      """#),
    PublishedSchema(name: "version", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tapeout.version/1",
        "description": "What tapeout version gives: versions of the program, its commit, its schemas and SQLite.",
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
    PublishedSchema(name: "why", version: 1, text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tapeout.why-1.schema.json",
        "title": "Why a date is what it is",
        "description": "What tapeout why --format json prints: a row for each step of the driving chain.",
        "type": "object",
        "required": [
          "schema",
          "as_of",
          "scenario",
          "item",
          "title",
          "date",
          "passed",
          "float_days",
          "launch",
          "slips",
          "earlier",
          "data"
        ],
        "properties": {
          "schema": {
            "description": "The name and version of this schema.",
            "const": "tapeout.why/1"
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
          "item": {
            "description": "What was asked for.",
            "type": "string"
          },
          "title": {
            "description": "What people call it.",
            "type": "string"
          },
          "date": {
            "description": "The day it happens; null where the plan has none.",
            "type": [
              "string",
              "null"
            ],
            "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?|Q[1-4])?$"
          },
          "passed": {
            "description": "Whether the day is a fact.",
            "type": "boolean"
          },
          "float_days": {
            "description": "Days it may be later without making a launch later.",
            "type": [
              "integer",
              "null"
            ]
          },
          "launch": {
            "description": "The launch of its chip.",
            "type": [
              "string",
              "null"
            ],
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "slips": {
            "type": "array",
            "description": "The slips of the launch; causes add up to the days.",
            "items": {
              "type": "object",
              "description": "A slip.",
              "required": [
                "reference",
                "days",
                "causes"
              ],
              "properties": {
                "reference": {
                  "description": "What is measured against.",
                  "type": "string"
                },
                "days": {
                  "description": "Days after the reference.",
                  "type": "integer"
                },
                "causes": {
                  "type": "array",
                  "description": "What the days are due to.",
                  "items": {
                    "type": "object",
                    "description": "A cause.",
                    "required": [
                      "constraint",
                      "item",
                      "days"
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
                          "cross_chip",
                          "compute",
                          "budget",
                          "token"
                        ]
                      },
                      "item": {
                        "description": "What is concerned.",
                        "type": "string"
                      },
                      "days": {
                        "description": "Days it accounts for.",
                        "type": "integer"
                      }
                    },
                    "additionalProperties": false
                  }
                }
              },
              "additionalProperties": false
            }
          },
          "earlier": {
            "type": "array",
            "description": "What an earlier start would buy.",
            "items": {
              "type": "object",
              "description": "One earlier start.",
              "required": [
                "months",
                "launch",
                "gain_days"
              ],
              "properties": {
                "months": {
                  "description": "Months earlier.",
                  "type": "integer"
                },
                "launch": {
                  "description": "The launch then.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "gain_days": {
                  "description": "Days of launch gained.",
                  "type": [
                    "integer",
                    "null"
                  ]
                }
              },
              "additionalProperties": false
            }
          },
          "data": {
            "type": "array",
            "description": "The chain from its first activity to the item.",
            "items": {
              "type": "object",
              "description": "One activity.",
              "required": [
                "step",
                "chip",
                "activity",
                "name",
                "state",
                "start",
                "finish",
                "wait_days",
                "float_days",
                "driver",
                "driver_item",
                "driver_link",
                "bound_by",
                "people",
                "holders",
                "stretches"
              ],
              "properties": {
                "step": {
                  "description": "The running number.",
                  "type": "integer",
                  "minimum": 1
                },
                "chip": {
                  "description": "The chip.",
                  "type": "string"
                },
                "activity": {
                  "description": "The activity.",
                  "type": "string"
                },
                "name": {
                  "description": "What people call it.",
                  "type": "string"
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
                  "description": "The first day without more work.",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
                },
                "wait_days": {
                  "description": "Days after the step before allowed it.",
                  "type": "integer",
                  "minimum": 0
                },
                "float_days": {
                  "description": "Days from its earliest possible finish to the latest that keeps the launch.",
                  "type": "integer"
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
                    "cross_chip",
                    "compute",
                    "budget",
                    "token"
                  ]
                },
                "driver_item": {
                  "description": "The activity, team, node or release that did.",
                  "type": "string"
                },
                "driver_link": {
                  "description": "How it is tied to the step before; empty where not said.",
                  "type": "string"
                },
                "bound_by": {
                  "description": "The same in words.",
                  "type": "string"
                },
                "people": {
                  "type": "array",
                  "description": "Who is held.",
                  "items": {
                    "type": "object",
                    "description": "People of a team.",
                    "required": [
                      "team",
                      "tenths"
                    ],
                    "properties": {
                      "team": {
                        "description": "The team.",
                        "type": "string"
                      },
                      "tenths": {
                        "description": "Tenths of an engineer.",
                        "type": "integer"
                      }
                    },
                    "additionalProperties": false
                  }
                },
                "holders": {
                  "type": "array",
                  "description": "Where a team was the constraint, the work that held it.",
                  "items": {
                    "type": "string"
                  }
                },
                "stretches": {
                  "type": "array",
                  "description": "What of compute makes it longer.",
                  "items": {
                    "type": "object",
                    "description": "Days for one reason.",
                    "required": [
                      "cap",
                      "item",
                      "days"
                    ],
                    "properties": {
                      "cap": {
                        "description": "The kind of cap.",
                        "enum": [
                          "compute",
                          "budget",
                          "token"
                        ]
                      },
                      "item": {
                        "description": "The farm, cloud, budget or pool.",
                        "type": "string"
                      },
                      "days": {
                        "description": "The days.",
                        "type": "integer"
                      }
                    },
                    "additionalProperties": false
                  }
                }
              },
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
      }

      """#),
  ]
}
