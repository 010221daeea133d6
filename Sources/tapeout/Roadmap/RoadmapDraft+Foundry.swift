extension RoadmapDraft {
  /// Nodes through 2032, as publicly stated or assumed in November 2026.
  static let foundry = """
    vendors:
      tsmc:
        name: TSMC

    # Volume dates as publicly stated where a source is named; kits and risk production are assumed.
    nodes:
      n3p:
        name: N3P
        foundry: tsmc
        rank: 45
        pdk: {value: 2023-03, confidence: assumption}
        risk_production: {value: 2023-10, confidence: assumption}
        volume_production: {value: 2024Q4, source: marklapedus.substack.com, vintage: 2024, confidence: quoted}
        fab: {value: 20 weeks, confidence: assumption}
      n2p:
        name: N2P
        foundry: tsmc
        predecessor: n3p
        rank: 55
        pdk: {value: 2025-03, confidence: assumption}
        risk_production: {value: 2025-11, confidence: assumption}
        volume_production: {value: 2026Q4, source: "TSMC per worldnl.com and semiwiki 22588", vintage: 2025-12, confidence: quoted}
        fab: {value: 22 weeks, confidence: assumption}
      a14:
        name: A14
        foundry: tsmc
        predecessor: n2p
        rank: 70
        pdk: {value: 2027-04, confidence: assumption}
        risk_production: {value: 2027-12, confidence: assumption}
        volume_production: {value: 2028-12, confidence: assumption}
        fab: {value: 22 weeks, confidence: assumption}
      a10:
        name: A10 class
        foundry: tsmc
        predecessor: a14
        rank: 80
        pdk: {value: 2029-10, confidence: assumption}
        risk_production: {value: 2030-06, confidence: assumption}
        volume_production: {value: 2031Q2, confidence: assumption}
        fab: {value: 24 weeks, confidence: assumption}
    """
}
