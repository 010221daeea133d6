// Made by Templates/embed.sh from Templates/Projects; edit the files there and run it again.

extension TemplateLibrary {
  static let embeddedProjects: [TemplateSource] = [
    TemplateSource(
      name: "chiplet",
      text: #"""
        # A die that others assemble: memory and I/O, an accelerator, a link. It is tested as a known good die and
        # brought up on a carrier package; its launch is the day on which other chips may count on it.
        #
        # Effort, people, lengths and compute without a source are house assumptions; no public source splits
        # headcount or core-hours of a chip by stage.
        templates:
          chiplet:
            name: Chiplet
            version: 1
            summary: One die with a die-to-die port, made to be shared by the packages of several chips.
            design_cycle: {value: 22 months, confidence: assumption}
            team_falloff: {value: 0.2, confidence: assumption}
            verification_exponent: {value: 1.15, confidence: assumption}
            pdk_margin: {value: 0 days, confidence: assumption}
            risk_margin: {value: 0 days, confidence: assumption}
            volume_margin: {value: 3 months, confidence: assumption}
            physical_start: physical-design
            parameters:
              ports:
                summary: Die-to-die modules.
                unit: modules
                default: {value: 4, confidence: assumption}
                minimum: {value: 1, confidence: assumption}
                maximum: {value: 32, confidence: assumption}
                scales: die-to-die
              lanes:
                summary: Lanes of the outer interface.
                unit: lanes
                default: {value: 64, confidence: assumption}
                minimum: {value: 4, confidence: assumption}
                maximum: {value: 512, confidence: assumption}
                scales: io-subsystem
              memory-channels:
                summary: Memory channels.
                unit: channels
                default: {value: 4, confidence: assumption}
                minimum: {value: 1, confidence: assumption}
                maximum: {value: 24, confidence: assumption}
                scales: memory
            dies:
              main:
                name: Chiplet
                node_choice: newest
                blocks:
                  die-to-die:
                    size: {value: 15, confidence: assumption}
                    reuse: modified
                    modified: {value: 30%, confidence: assumption}
                  memory:
                    size: {value: 40, confidence: assumption}
                    reuse: modified
                    modified: {value: 40%, confidence: assumption}
                  io-subsystem:
                    size: {value: 45, confidence: assumption}
                    reuse: modified
                    modified: {value: 40%, confidence: assumption}
                  fabric:
                    size: {value: 20, confidence: assumption}
                    reuse: modified
                    modified: {value: 30%, confidence: assumption}
                  security:
                    size: {value: 8, confidence: assumption}
                    reuse: unchanged
            ip_slots:
              die-to-die:
                function: die-to-die
                maturity: back_end
                activity: physical-design
                die: main
              ddr:
                function: ddr
                maturity: back_end
                activity: physical-design
                die: main
              pcie:
                function: pcie
                maturity: back_end
                activity: physical-design
                die: main
              noc:
                function: noc
                maturity: front_end
                activity: ip-integration
                die: main
            activities:
              concept:
                name: Concept and business case
                phase: concept
                effort: {architecture: {value: 24 engineer-weeks, confidence: assumption}, product: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              ip-evaluation:
                name: IP evaluation
                phase: concept
                after: [concept SS + 3 weeks]
                effort: {architecture: {value: 8 engineer-weeks, confidence: assumption}, rtl: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 2, confidence: assumption}
              design-start:
                name: Architecture commit
                phase: architecture
                milestone: design_start
                after: [concept, ip-evaluation]
              architecture:
                name: Architecture specification
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 42 engineer-weeks, confidence: assumption}, rtl: {value: 12 engineer-weeks, confidence: assumption}, package: {value: 6 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
              port-contract:
                name: Contract of the die-to-die port
                phase: architecture
                # What others build against is promised first and changed last.
                after: [design-start]
                effort: {architecture: {value: 16 engineer-weeks, confidence: assumption}, package: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              ip-freeze:
                name: IP freeze
                phase: architecture
                milestone: ip_freeze
                after: [architecture, port-contract]
              rtl-design:
                name: RTL design
                phase: design
                after: [architecture SS + 3 weeks]
                effort: {rtl: {value: 256 engineer-weeks, confidence: assumption}, architecture: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 16, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 300k core-hours, confidence: assumption}, implementation: {value: 200k core-hours, confidence: assumption}}
              ip-integration:
                name: IP integration
                phase: design
                after: [ip-freeze]
                effort: {rtl: {value: 54 engineer-weeks, confidence: assumption}, verification: {value: 27 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                compute: {simulation: {value: 150k core-hours, confidence: assumption}}
              block-verification:
                name: Block verification
                phase: design
                after: [rtl-design SS + 3 weeks, rtl-design FF + 2 weeks]
                effort: {verification: {value: 352 engineer-weeks, confidence: assumption}, rtl: {value: 32 engineer-weeks, confidence: assumption}}
                people: {value: 22, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 3M core-hours, confidence: assumption}, formal: {value: 1M core-hours, confidence: assumption}}
              chip-verification:
                name: Verification with models of the neighbours
                phase: design
                after: [ip-integration SS + 4 weeks, block-verification SS + 5 weeks, block-verification FF + 3 weeks]
                effort: {verification: {value: 306 engineer-weeks, confidence: assumption}, rtl: {value: 30 engineer-weeks, confidence: assumption}}
                people: {value: 17, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: total
                compute: {simulation: {value: 3M core-hours, confidence: assumption}}
              emulation:
                name: Emulation in the package
                phase: design
                after: [rtl-design SS + 9 weeks]
                effort: {verification: {value: 108 engineer-weeks, confidence: assumption}, firmware: {value: 36 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                scaling: total
                compute: {emulation: {value: 15k board-hours, confidence: assumption}}
              rtl-freeze:
                name: RTL freeze
                phase: design
                milestone: rtl_freeze
                after: [rtl-design, ip-integration, block-verification FF - 2 weeks, chip-verification SS + 7 weeks]
              dft-insertion:
                name: Known-good-die test and patterns
                phase: design
                scope: die
                after: [ip-freeze, rtl-design SS + 8 weeks, rtl-freeze FF + 2 weeks]
                effort: {dft: {value: 66 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                scaling: modified
                compute: {simulation: {value: 300k core-hours, confidence: assumption}}
              floorplan:
                name: Floorplan with the bump map
                phase: physical
                scope: die
                after: [architecture, port-contract, rtl-design SS + 4 weeks]
                effort: {physical: {value: 35 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
                compute: {implementation: {value: 150k core-hours, confidence: assumption}}
              physical-design:
                name: Physical design
                phase: physical
                scope: die
                after: [floorplan, rtl-design SS + 8 weeks, rtl-freeze FF + 4 weeks]
                effort: {physical: {value: 288 engineer-weeks, confidence: assumption}, rtl: {value: 18 engineer-weeks, confidence: assumption}}
                people: {value: 16, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {implementation: {value: 1500k core-hours, confidence: assumption}, timing: {value: 300k core-hours, confidence: assumption}, characterisation: {value: 200k core-hours, confidence: assumption}}
              timing-signoff:
                name: Timing signoff
                phase: physical
                scope: die
                after: [physical-design FS - 2 weeks, dft-insertion]
                effort: {physical: {value: 36 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                scaling: modified
                compute: {timing: {value: 400k core-hours, confidence: assumption}}
              physical-signoff:
                name: Physical, power and port signoff
                phase: physical
                scope: die
                after: [physical-design FF + 3 weeks, floorplan]
                effort: {physical: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
                scaling: modified
                compute: {physical_signoff: {value: 700k core-hours, confidence: assumption}}
              tapeout:
                name: Tapeout
                phase: fab
                milestone: tapeout
                scope: die
                after: [timing-signoff, physical-signoff, chip-verification FS + 3 days, emulation]
              package-design:
                name: Carrier package
                phase: enablement
                after: [port-contract, floorplan SS + 2 weeks]
                effort: {package: {value: 60 engineer-weeks, confidence: assumption}, physical: {value: 6 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              firmware:
                name: Firmware
                phase: enablement
                after: [architecture, emulation SS + 4 weeks]
                effort: {firmware: {value: 132 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
              sdk-enablement:
                name: Integration kit for the chips that use it
                phase: enablement
                after: [firmware SS + 10 weeks, revalidation SF + 2 weeks]
                effort: {firmware: {value: 60 engineer-weeks, confidence: assumption}, validation: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              test-program:
                name: Wafer test program
                phase: enablement
                after: [dft-insertion, package-design SS + 4 weeks]
                effort: {product: {value: 60 engineer-weeks, confidence: assumption}, dft: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              masks:
                name: Masks, A0
                phase: fab
                scope: die
                after: [tapeout]
                duration: masks
              wafers:
                name: Wafers, A0
                phase: fab
                scope: die
                after: [masks]
                duration: fab
              assembly:
                name: Assembly, A0
                phase: fab
                after: [wafers, package-design, test-program FF]
                duration: assembly
              first-silicon:
                name: First silicon
                phase: bring_up
                milestone: first_silicon
                after: [assembly]
              bring-up:
                name: Bring-up on the carrier
                phase: bring_up
                after: [first-silicon, firmware FF - 4 weeks]
                effort: {validation: {value: 24 engineer-weeks, confidence: assumption}, firmware: {value: 9 engineer-weeks, confidence: assumption}, rtl: {value: 6 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                all_present: true
              validation:
                name: Silicon and link validation
                phase: bring_up
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 150 engineer-weeks, confidence: assumption}, firmware: {value: 25 engineer-weeks, confidence: assumption}, verification: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 12, confidence: assumption}
                scaling: total
                compute: {simulation: {value: 300k core-hours, confidence: assumption}}
              debug:
                name: Debug of A0
                phase: bring_up
                respin: debug
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 24 engineer-weeks, confidence: assumption}, rtl: {value: 16 engineer-weeks, confidence: assumption}, verification: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                compute: {simulation: {value: 200k core-hours, confidence: assumption}}
              metal-fix:
                name: Metal fix, A1
                phase: bring_up
                respin: fix
                after: [debug]
                effort: {physical: {value: 16 engineer-weeks, confidence: assumption}, rtl: {value: 4 engineer-weeks, confidence: assumption}, verification: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                compute: {timing: {value: 200k core-hours, confidence: assumption}, physical_signoff: {value: 300k core-hours, confidence: assumption}, simulation: {value: 200k core-hours, confidence: assumption}}
              metal-masks:
                name: Metal masks, A1
                phase: fab
                respin: masks
                scope: die
                after: [metal-fix]
                duration: {value: 2 weeks, source: JatinKhare/e2e_chip_flow README, vintage: 2025, confidence: read}
              metal-wafers:
                name: Wafers, A1
                phase: fab
                respin: wafers
                # Lots are held before the first metal layer and wait for the fix.
                scope: die
                after: [metal-masks, wafers]
                duration: metal_fab
              metal-assembly:
                name: Assembly, A1
                phase: fab
                respin: assembly
                after: [metal-wafers, assembly]
                duration: {value: 3 weeks, confidence: assumption}
              revalidation:
                name: Validation of A1
                phase: bring_up
                respin: test
                after: [metal-assembly, validation FF + 1 week]
                effort: {validation: {value: 32 engineer-weeks, confidence: assumption}, firmware: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
              qualification:
                name: Qualification
                phase: release
                after: [first-silicon FS + 1 week]
                duration: {value: 14 weeks, confidence: assumption}
                effort: {product: {value: 35 engineer-weeks, confidence: assumption}}
              delta-qualification:
                name: Qualification of A1
                phase: release
                respin: qualification
                after: [qualification, metal-assembly]
                duration: {value: 4 weeks, confidence: assumption}
                effort: {product: {value: 8 engineer-weeks, confidence: assumption}}
              production-release:
                name: Production release
                phase: release
                milestone: production_release
                after: [delta-qualification, revalidation]
              ramp:
                name: Ramp
                phase: release
                after: [metal-assembly, revalidation SS + 1 week, production-release FF + 2 weeks]
                duration: {value: 4 weeks, confidence: assumption}
                effort: {product: {value: 16 engineer-weeks, confidence: assumption}, validation: {value: 8 engineer-weeks, confidence: assumption}}
              launch:
                name: Available to other chips
                phase: release
                milestone: launch
                after: [ramp, sdk-enablement, firmware]
              deployment:
                name: Deployment
                phase: deployment
                after: [launch]
                duration: {value: 36 months, confidence: assumption}
                effort: {firmware: {value: 2 engineer-years, confidence: assumption}, product: {value: 1 engineer-years, confidence: assumption}}
              retirement:
                name: Last installation
                phase: deployment
                milestone: retirement
                after: [deployment]

        """#
    ),
    TemplateSource(
      name: "derivative",
      text: #"""
        # The next chip from the last one: most blocks are taken over unchanged, one is new, a few are changed. By
        # the reuse law an untouched block still costs a tenth of its integration, and changing 45 % costs
        # as much as a new block (Numetrics, the realities of IP reuse, 2011), so that a derivative saves less than it promises.
        # Twelve months lie in fabrication and test whatever is reused, so that its cycle is 20 months and not ten.
        #
        # Effort, people, lengths and compute without a source are house assumptions; no public source splits
        # headcount or core-hours of a chip by stage.
        templates:
          derivative:
            name: Derivative
            version: 1
            summary: Variant of a chip that is already designed, with the same blocks, some modified, one added.
            design_cycle: {value: 20 months, confidence: assumption}
            team_falloff: {value: 0.2, confidence: assumption}
            verification_exponent: {value: 1.1, confidence: assumption}
            pdk_margin: {value: 0 days, confidence: assumption}
            risk_margin: {value: 0 days, confidence: assumption}
            volume_margin: {value: 3 months, confidence: assumption}
            physical_start: physical-design
            parameters:
              cores:
                summary: Cores in a package.
                unit: cores
                default: {value: 64, confidence: assumption}
                minimum: {value: 4, confidence: assumption}
                maximum: {value: 512, confidence: assumption}
                scales: cores
              io-lanes:
                summary: PCIe lanes.
                unit: lanes
                default: {value: 64, confidence: assumption}
                minimum: {value: 8, confidence: assumption}
                maximum: {value: 256, confidence: assumption}
                scales: io-subsystem
              memory-channels:
                summary: Memory channels.
                unit: channels
                default: {value: 8, confidence: assumption}
                minimum: {value: 1, confidence: assumption}
                maximum: {value: 24, confidence: assumption}
                scales: memory
            dies:
              main:
                name: Main die
                node_choice: trailing
                blocks:
                  cores:
                    size: {value: 160, confidence: assumption}
                    reuse: unchanged
                  fabric:
                    size: {value: 40, confidence: assumption}
                    reuse: modified
                    modified: {value: 10%, confidence: assumption}
                  cache:
                    size: {value: 50, confidence: assumption}
                    reuse: unchanged
                  memory:
                    size: {value: 30, confidence: assumption}
                    reuse: modified
                    modified: {value: 20%, confidence: assumption}
                  io-subsystem:
                    size: {value: 40, confidence: assumption}
                    reuse: modified
                    modified: {value: 30%, confidence: assumption}
                  security:
                    size: {value: 10, confidence: assumption}
                    reuse: unchanged
                  accelerator:
                    size: {value: 25, confidence: assumption}
                    reuse: new
            ip_slots:
              cpu-core:
                function: cpu-core
                maturity: silicon_proven
                activity: tapeout
                die: main
              ddr:
                function: ddr
                maturity: silicon_proven
                activity: tapeout
                die: main
              pcie:
                function: pcie
                maturity: back_end
                activity: physical-design
                die: main
              noc:
                function: noc
                maturity: front_end
                activity: ip-integration
                die: main
                mandatory: false
            activities:
              concept:
                name: Gap analysis and business case
                phase: concept
                effort: {architecture: {value: 18 engineer-weeks, confidence: assumption}, product: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 3, confidence: assumption}
              ip-evaluation:
                name: Choice of blocks to keep
                phase: concept
                after: [concept SS + 2 weeks]
                effort: {architecture: {value: 8 engineer-weeks, confidence: assumption}, rtl: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 2, confidence: assumption}
              design-start:
                name: Architecture commit
                phase: architecture
                milestone: design_start
                after: [concept, ip-evaluation]
              architecture:
                name: Change specification
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 30 engineer-weeks, confidence: assumption}, rtl: {value: 10 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
              ip-freeze:
                name: IP freeze
                phase: architecture
                milestone: ip_freeze
                after: [architecture]
              rtl-design:
                name: RTL changes and the new block
                phase: design
                after: [architecture SS + 2 weeks]
                effort: {rtl: {value: 160 engineer-weeks, confidence: assumption}, architecture: {value: 10 engineer-weeks, confidence: assumption}}
                people: {value: 12, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 200k core-hours, confidence: assumption}, implementation: {value: 150k core-hours, confidence: assumption}}
              ip-integration:
                name: Integration of reused blocks
                phase: design
                after: [ip-freeze]
                effort: {rtl: {value: 40 engineer-weeks, confidence: assumption}, verification: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
                compute: {simulation: {value: 100k core-hours, confidence: assumption}}
              block-verification:
                name: Block verification
                phase: design
                after: [rtl-design SS + 2 weeks, rtl-design FF + 2 weeks]
                effort: {verification: {value: 260 engineer-weeks, confidence: assumption}, rtl: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 20, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 2M core-hours, confidence: assumption}, formal: {value: 500k core-hours, confidence: assumption}}
              chip-verification:
                name: Chip verification and regression of reused blocks
                phase: design
                # All of the chip is verified again, what was taken over included.
                after: [ip-integration SS + 3 weeks, block-verification SS + 4 weeks, block-verification FF + 3 weeks]
                effort: {verification: {value: 300 engineer-weeks, confidence: assumption}, rtl: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 20, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: total
                compute: {simulation: {value: 5M core-hours, confidence: assumption}}
              emulation:
                name: Emulation
                phase: design
                after: [rtl-design SS + 6 weeks]
                effort: {verification: {value: 80 engineer-weeks, confidence: assumption}, firmware: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                scaling: total
                compute: {emulation: {value: 15k board-hours, confidence: assumption}}
              rtl-freeze:
                name: RTL freeze
                phase: design
                milestone: rtl_freeze
                after: [rtl-design, ip-integration, block-verification FF - 2 weeks, chip-verification SS + 5 weeks]
              dft-insertion:
                name: Test insertion and patterns
                phase: design
                scope: die
                after: [ip-freeze, rtl-design SS + 6 weeks, rtl-freeze FF + 2 weeks]
                effort: {dft: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
                scaling: modified
                compute: {simulation: {value: 200k core-hours, confidence: assumption}}
              floorplan:
                name: Floorplan
                phase: physical
                scope: die
                after: [architecture, rtl-design SS + 3 weeks]
                effort: {physical: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
                compute: {implementation: {value: 100k core-hours, confidence: assumption}}
              physical-design:
                name: Physical design
                phase: physical
                scope: die
                after: [floorplan, rtl-design SS + 6 weeks, rtl-freeze FF + 4 weeks]
                effort: {physical: {value: 224 engineer-weeks, confidence: assumption}, rtl: {value: 14 engineer-weeks, confidence: assumption}}
                people: {value: 16, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {implementation: {value: 1500k core-hours, confidence: assumption}, timing: {value: 300k core-hours, confidence: assumption}}
              timing-signoff:
                name: Timing signoff
                phase: physical
                scope: die
                after: [physical-design FS - 1 week, dft-insertion]
                effort: {physical: {value: 30 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                scaling: modified
                compute: {timing: {value: 500k core-hours, confidence: assumption}}
              physical-signoff:
                name: Physical and power signoff
                phase: physical
                scope: die
                after: [physical-design FF + 3 weeks, floorplan]
                effort: {physical: {value: 30 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                scaling: modified
                compute: {physical_signoff: {value: 800k core-hours, confidence: assumption}}
              tapeout:
                name: Tapeout
                phase: fab
                milestone: tapeout
                scope: die
                after: [timing-signoff, physical-signoff, chip-verification FS + 3 days, emulation]
              package-design:
                name: Package changes
                phase: enablement
                after: [architecture, floorplan SS + 2 weeks]
                effort: {package: {value: 48 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              firmware:
                name: Firmware changes
                phase: enablement
                after: [architecture, emulation SS + 3 weeks]
                effort: {firmware: {value: 160 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
              sdk-enablement:
                name: Images and migration support
                phase: enablement
                after: [firmware SS + 8 weeks, revalidation SF + 2 weeks]
                effort: {firmware: {value: 96 engineer-weeks, confidence: assumption}, validation: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
              test-program:
                name: Production test program
                phase: enablement
                after: [dft-insertion, package-design SS + 4 weeks]
                effort: {product: {value: 48 engineer-weeks, confidence: assumption}, dft: {value: 12 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              masks:
                name: Masks, A0
                phase: fab
                scope: die
                after: [tapeout]
                duration: masks
              wafers:
                name: Wafers, A0
                phase: fab
                scope: die
                after: [masks]
                duration: fab
              assembly:
                name: Assembly, A0
                phase: fab
                after: [wafers, package-design, test-program FF]
                duration: assembly
              first-silicon:
                name: First silicon
                phase: bring_up
                milestone: first_silicon
                after: [assembly]
              bring-up:
                name: Bring-up
                phase: bring_up
                after: [first-silicon, firmware FF - 4 weeks]
                effort: {validation: {value: 24 engineer-weeks, confidence: assumption}, firmware: {value: 12 engineer-weeks, confidence: assumption}, rtl: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 12, confidence: assumption}
                all_present: true
              validation:
                name: Silicon validation
                phase: bring_up
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 144 engineer-weeks, confidence: assumption}, firmware: {value: 24 engineer-weeks, confidence: assumption}, verification: {value: 24 engineer-weeks, confidence: assumption}}
                people: {value: 12, confidence: assumption}
                scaling: total
                compute: {simulation: {value: 300k core-hours, confidence: assumption}}
              debug:
                name: Debug of A0
                phase: bring_up
                respin: debug
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 18 engineer-weeks, confidence: assumption}, rtl: {value: 12 engineer-weeks, confidence: assumption}, verification: {value: 12 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                compute: {simulation: {value: 200k core-hours, confidence: assumption}}
              metal-fix:
                name: Metal fix, A1
                phase: bring_up
                respin: fix
                after: [debug]
                effort: {physical: {value: 16 engineer-weeks, confidence: assumption}, rtl: {value: 4 engineer-weeks, confidence: assumption}, verification: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                compute: {timing: {value: 200k core-hours, confidence: assumption}, physical_signoff: {value: 300k core-hours, confidence: assumption}, simulation: {value: 200k core-hours, confidence: assumption}}
              metal-masks:
                name: Metal masks, A1
                phase: fab
                respin: masks
                scope: die
                after: [metal-fix]
                duration: {value: 2 weeks, source: JatinKhare/e2e_chip_flow README, vintage: 2025, confidence: read}
              metal-wafers:
                name: Wafers, A1
                phase: fab
                respin: wafers
                # Lots are held before the first metal layer and wait for the fix.
                scope: die
                after: [metal-masks, wafers]
                duration: metal_fab
              metal-assembly:
                name: Assembly, A1
                phase: fab
                respin: assembly
                after: [metal-wafers, assembly]
                duration: {value: 3 weeks, confidence: assumption}
              revalidation:
                name: Validation of A1
                phase: bring_up
                respin: test
                after: [metal-assembly, validation FF + 1 week]
                effort: {validation: {value: 27 engineer-weeks, confidence: assumption}, firmware: {value: 6 engineer-weeks, confidence: assumption}}
                people: {value: 9, confidence: assumption}
              qualification:
                name: Qualification
                phase: release
                after: [first-silicon FS + 1 week]
                duration: {value: 12 weeks, confidence: assumption}
                effort: {product: {value: 30 engineer-weeks, confidence: assumption}}
              delta-qualification:
                name: Qualification of A1
                phase: release
                respin: qualification
                after: [qualification, metal-assembly]
                duration: {value: 3 weeks, confidence: assumption}
                effort: {product: {value: 8 engineer-weeks, confidence: assumption}}
              production-release:
                name: Production release
                phase: release
                milestone: production_release
                after: [delta-qualification, revalidation]
              ramp:
                name: Ramp
                phase: release
                after: [metal-assembly, revalidation SS + 1 week, production-release FF + 2 weeks]
                duration: {value: 4 weeks, confidence: assumption}
                effort: {product: {value: 20 engineer-weeks, confidence: assumption}, validation: {value: 8 engineer-weeks, confidence: assumption}}
              launch:
                name: Launch
                phase: release
                milestone: launch
                after: [ramp, sdk-enablement, firmware]
              deployment:
                name: Deployment
                phase: deployment
                after: [launch]
                duration: {value: 36 months, confidence: assumption}
                effort: {firmware: {value: 3 engineer-years, confidence: assumption}, product: {value: 1 engineer-years, confidence: assumption}}
              retirement:
                name: Last installation
                phase: deployment
                milestone: retirement
                after: [deployment]

        """#
    ),
    TemplateSource(
      name: "infrastructure-card",
      text: #"""
        # A card in every server: packet pipeline, storage controller, encryption, small cores. One die on a
        # node behind the newest, because it is bought for every host; firmware and the hypervisor that must not
        # notice the change are more work than the silicon.
        #
        # Effort, people, lengths and compute without a source are house assumptions; no public source splits
        # headcount or core-hours of a chip by stage.
        templates:
          infrastructure-card:
            name: Infrastructure card
            version: 1
            summary: Card that takes networking, storage and security off the host, with its firmware.
            design_cycle: {value: 24 months, confidence: assumption}
            team_falloff: {value: 0.2, confidence: assumption}
            verification_exponent: {value: 1.2, confidence: assumption}
            pdk_margin: {value: 0 days, confidence: assumption}
            risk_margin: {value: 0 days, confidence: assumption}
            volume_margin: {value: 2 months, confidence: assumption}
            physical_start: physical-design
            parameters:
              bandwidth:
                summary: Network bandwidth of a card, in Gb/s.
                unit: Gb/s
                default: {value: 400, source: "AWS Nitro generations, vendor announcements as of 2025", confidence: quoted}
                minimum: {value: 25, confidence: assumption}
                maximum: {value: 6400, confidence: assumption}
                scales: network
              storage-queues:
                summary: Storage queues of a card.
                unit: queues
                default: {value: 256, confidence: assumption}
                minimum: {value: 16, confidence: assumption}
                maximum: {value: 4096, confidence: assumption}
                scales: storage
              control-cores:
                summary: Cores for control software.
                unit: cores
                default: {value: 16, confidence: assumption}
                minimum: {value: 2, confidence: assumption}
                maximum: {value: 128, confidence: assumption}
                scales: control
            dies:
              main:
                name: Main die
                node_choice: trailing
                blocks:
                  network:
                    size: {value: 70, confidence: assumption}
                    reuse: modified
                    modified: {value: 40%, confidence: assumption}
                  storage:
                    size: {value: 35, confidence: assumption}
                    reuse: modified
                    modified: {value: 25%, confidence: assumption}
                  crypto:
                    size: {value: 20, confidence: assumption}
                    reuse: modified
                    modified: {value: 20%, confidence: assumption}
                  control:
                    size: {value: 30, confidence: assumption}
                    reuse: modified
                    modified: {value: 15%, confidence: assumption}
                  host-interface:
                    size: {value: 25, confidence: assumption}
                    reuse: modified
                    modified: {value: 30%, confidence: assumption}
                  fabric:
                    size: {value: 20, confidence: assumption}
                    reuse: new
            ip_slots:
              control-cpu:
                function: control-cpu
                maturity: front_end
                activity: ip-integration
                die: main
              serdes:
                function: serdes
                maturity: back_end
                activity: physical-design
                die: main
              pcie:
                function: pcie
                maturity: back_end
                activity: physical-design
                die: main
              ddr:
                function: ddr
                maturity: back_end
                activity: physical-design
                die: main
              noc:
                function: noc
                maturity: front_end
                activity: ip-integration
                die: main
              root-of-trust:
                function: root-of-trust
                maturity: silicon_proven
                activity: tapeout
                die: main
            activities:
              concept:
                name: Fleet study, concept and business case
                phase: concept
                effort: {architecture: {value: 52 engineer-weeks, confidence: assumption}, firmware: {value: 12 engineer-weeks, confidence: assumption}, product: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              ip-evaluation:
                name: IP evaluation
                phase: concept
                after: [concept SS + 3 weeks]
                effort: {architecture: {value: 15 engineer-weeks, confidence: assumption}, rtl: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 3, confidence: assumption}
              design-start:
                name: Architecture commit
                phase: architecture
                milestone: design_start
                after: [concept, ip-evaluation]
              architecture:
                name: Architecture specification
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 64 engineer-weeks, confidence: assumption}, firmware: {value: 24 engineer-weeks, confidence: assumption}, rtl: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
              threat-model:
                name: Threat model and security review
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 30 engineer-weeks, confidence: assumption}, firmware: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 3, confidence: assumption}
              performance-model:
                name: Packet and storage model
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 60 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
                compute: {simulation: {value: 400k core-hours, confidence: assumption}}
              ip-freeze:
                name: IP freeze
                phase: architecture
                milestone: ip_freeze
                after: [architecture, threat-model SS + 6 weeks]
              rtl-design:
                name: RTL design
                phase: design
                after: [architecture SS + 4 weeks]
                effort: {rtl: {value: 440 engineer-weeks, confidence: assumption}, architecture: {value: 30 engineer-weeks, confidence: assumption}}
                people: {value: 22, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 500k core-hours, confidence: assumption}, implementation: {value: 300k core-hours, confidence: assumption}}
              ip-integration:
                name: IP integration
                phase: design
                after: [ip-freeze]
                effort: {rtl: {value: 77 engineer-weeks, confidence: assumption}, verification: {value: 33 engineer-weeks, confidence: assumption}}
                people: {value: 7, confidence: assumption}
                compute: {simulation: {value: 200k core-hours, confidence: assumption}}
              block-verification:
                name: Block verification
                phase: design
                after: [rtl-design SS + 3 weeks, rtl-design FF + 2 weeks]
                effort: {verification: {value: 600 engineer-weeks, confidence: assumption}, rtl: {value: 50 engineer-weeks, confidence: assumption}}
                people: {value: 30, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 5M core-hours, confidence: assumption}, formal: {value: 1M core-hours, confidence: assumption}}
              security-verification:
                name: Security verification
                phase: design
                # Keys, isolation of guests and secure boot are proved, not sampled.
                after: [rtl-design SS + 6 weeks, threat-model]
                effort: {verification: {value: 96 engineer-weeks, confidence: assumption}, firmware: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                scaling: modified
                compute: {formal: {value: 1500k core-hours, confidence: assumption}, simulation: {value: 500k core-hours, confidence: assumption}}
              chip-verification:
                name: Chip verification
                phase: design
                after: [ip-integration SS + 4 weeks, block-verification SS + 6 weeks, block-verification FF + 3 weeks]
                effort: {verification: {value: 484 engineer-weeks, confidence: assumption}, rtl: {value: 44 engineer-weeks, confidence: assumption}}
                people: {value: 22, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: total
                compute: {simulation: {value: 6M core-hours, confidence: assumption}}
              emulation:
                name: Emulation with host and hypervisor
                phase: design
                after: [rtl-design SS + 8 weeks]
                effort: {verification: {value: 220 engineer-weeks, confidence: assumption}, firmware: {value: 132 engineer-weeks, confidence: assumption}}
                people: {value: 10, confidence: assumption}
                scaling: total
                compute: {emulation: {value: 40k board-hours, confidence: assumption}}
              rtl-freeze:
                name: RTL freeze
                phase: design
                milestone: rtl_freeze
                after: [rtl-design, ip-integration, performance-model, security-verification, block-verification FF - 2 weeks, chip-verification SS + 8 weeks]
              dft-insertion:
                name: Test insertion and patterns
                phase: design
                scope: die
                after: [ip-freeze, rtl-design SS + 9 weeks, rtl-freeze FF + 2 weeks]
                effort: {dft: {value: 84 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                scaling: modified
                compute: {simulation: {value: 300k core-hours, confidence: assumption}}
              floorplan:
                name: Floorplan and trial implementation
                phase: physical
                scope: die
                after: [architecture, rtl-design SS + 5 weeks]
                effort: {physical: {value: 56 engineer-weeks, confidence: assumption}, architecture: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 7, confidence: assumption}
                compute: {implementation: {value: 250k core-hours, confidence: assumption}}
              physical-design:
                name: Physical design
                phase: physical
                scope: die
                after: [floorplan, rtl-design SS + 10 weeks, rtl-freeze FF + 5 weeks]
                effort: {physical: {value: 400 engineer-weeks, confidence: assumption}, rtl: {value: 24 engineer-weeks, confidence: assumption}}
                people: {value: 20, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {implementation: {value: 2M core-hours, confidence: assumption}, timing: {value: 400k core-hours, confidence: assumption}, characterisation: {value: 250k core-hours, confidence: assumption}}
              timing-signoff:
                name: Timing signoff
                phase: physical
                scope: die
                after: [physical-design FS - 2 weeks, dft-insertion]
                effort: {physical: {value: 42 engineer-weeks, confidence: assumption}}
                people: {value: 7, confidence: assumption}
                scaling: modified
                compute: {timing: {value: 600k core-hours, confidence: assumption}}
              physical-signoff:
                name: Physical and power signoff
                phase: physical
                scope: die
                after: [physical-design FF + 3 weeks, floorplan]
                effort: {physical: {value: 48 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                scaling: modified
                compute: {physical_signoff: {value: 900k core-hours, confidence: assumption}}
              tapeout:
                name: Tapeout
                phase: fab
                milestone: tapeout
                scope: die
                after: [timing-signoff, physical-signoff, chip-verification FS + 3 days, emulation]
              package-design:
                name: Package design
                phase: enablement
                after: [architecture, floorplan SS + 3 weeks]
                effort: {package: {value: 80 engineer-weeks, confidence: assumption}, physical: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
              board-design:
                name: Card design
                phase: enablement
                after: [package-design SS + 4 weeks]
                effort: {package: {value: 60 engineer-weeks, confidence: assumption}, validation: {value: 30 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              firmware:
                name: Card firmware
                phase: enablement
                after: [architecture, emulation SS + 4 weeks]
                effort: {firmware: {value: 576 engineer-weeks, confidence: assumption}}
                people: {value: 16, confidence: assumption}
                compute: {simulation: {value: 200k core-hours, confidence: assumption}}
              hypervisor:
                name: Hypervisor and drivers
                phase: enablement
                after: [emulation SS + 8 weeks, firmware SS + 8 weeks]
                effort: {firmware: {value: 400 engineer-weeks, confidence: assumption}}
                people: {value: 10, confidence: assumption}
              sdk-enablement:
                name: Instance types and fleet migration
                phase: enablement
                # Guests must run on old and new cards alike; the release is cut on the final stepping.
                after: [hypervisor SS + 12 weeks, revalidation SF + 2 weeks]
                effort: {firmware: {value: 240 engineer-weeks, confidence: assumption}, validation: {value: 48 engineer-weeks, confidence: assumption}}
                people: {value: 10, confidence: assumption}
              test-program:
                name: Production test program
                phase: enablement
                after: [dft-insertion, package-design SS + 8 weeks]
                effort: {product: {value: 80 engineer-weeks, confidence: assumption}, dft: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
              masks:
                name: Masks, A0
                phase: fab
                scope: die
                after: [tapeout]
                duration: masks
              wafers:
                name: Wafers, A0
                phase: fab
                scope: die
                after: [masks]
                duration: fab
              assembly:
                name: Assembly, A0
                phase: fab
                after: [wafers, package-design, test-program FF]
                duration: assembly
              first-silicon:
                name: First silicon
                phase: bring_up
                milestone: first_silicon
                after: [assembly]
              bring-up:
                name: Bring-up
                phase: bring_up
                after: [first-silicon, board-design, firmware FF - 4 weeks]
                effort: {validation: {value: 36 engineer-weeks, confidence: assumption}, firmware: {value: 36 engineer-weeks, confidence: assumption}, rtl: {value: 9 engineer-weeks, confidence: assumption}}
                people: {value: 12, confidence: assumption}
                all_present: true
              validation:
                name: Validation in hosts
                phase: bring_up
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 280 engineer-weeks, confidence: assumption}, firmware: {value: 112 engineer-weeks, confidence: assumption}, verification: {value: 42 engineer-weeks, confidence: assumption}}
                people: {value: 20, confidence: assumption}
                scaling: total
                compute: {simulation: {value: 500k core-hours, confidence: assumption}}
              debug:
                name: Debug of A0
                phase: bring_up
                respin: debug
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 32 engineer-weeks, confidence: assumption}, rtl: {value: 20 engineer-weeks, confidence: assumption}, verification: {value: 28 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                compute: {simulation: {value: 400k core-hours, confidence: assumption}}
              metal-fix:
                name: Metal fix, A1
                phase: bring_up
                respin: fix
                after: [debug]
                effort: {physical: {value: 20 engineer-weeks, confidence: assumption}, rtl: {value: 6 engineer-weeks, confidence: assumption}, verification: {value: 12 engineer-weeks, confidence: assumption}}
                people: {value: 10, confidence: assumption}
                compute: {timing: {value: 200k core-hours, confidence: assumption}, physical_signoff: {value: 300k core-hours, confidence: assumption}, simulation: {value: 300k core-hours, confidence: assumption}}
              metal-masks:
                name: Metal masks, A1
                phase: fab
                respin: masks
                scope: die
                after: [metal-fix]
                duration: {value: 2 weeks, source: JatinKhare/e2e_chip_flow README, vintage: 2025, confidence: read}
              metal-wafers:
                name: Wafers, A1
                phase: fab
                respin: wafers
                # Lots are held before the first metal layer and wait for the fix.
                scope: die
                after: [metal-masks, wafers]
                duration: metal_fab
              metal-assembly:
                name: Assembly, A1
                phase: fab
                respin: assembly
                after: [metal-wafers, assembly]
                duration: {value: 3 weeks, confidence: assumption}
              revalidation:
                name: Validation of A1
                phase: bring_up
                respin: test
                after: [metal-assembly, validation FF + 1 week]
                effort: {validation: {value: 56 engineer-weeks, confidence: assumption}, firmware: {value: 28 engineer-weeks, confidence: assumption}}
                people: {value: 14, confidence: assumption}
              qualification:
                name: Qualification
                phase: release
                after: [first-silicon FS + 1 week]
                duration: {value: 16 weeks, confidence: assumption}
                effort: {product: {value: 48 engineer-weeks, confidence: assumption}}
              delta-qualification:
                name: Qualification of A1
                phase: release
                respin: qualification
                after: [qualification, metal-assembly]
                duration: {value: 4 weeks, confidence: assumption}
                effort: {product: {value: 12 engineer-weeks, confidence: assumption}}
              production-release:
                name: Production release
                phase: release
                milestone: production_release
                after: [delta-qualification, revalidation]
              ramp:
                name: Ramp and introduction into the fleet
                phase: release
                after: [metal-assembly, revalidation SS + 1 week, production-release FF + 3 weeks]
                duration: {value: 6 weeks, confidence: assumption}
                effort: {product: {value: 42 engineer-weeks, confidence: assumption}, validation: {value: 18 engineer-weeks, confidence: assumption}}
              launch:
                name: Launch
                phase: release
                milestone: launch
                after: [ramp, sdk-enablement, firmware]
              deployment:
                name: Deployment
                phase: deployment
                after: [launch]
                duration: {value: 36 months, confidence: assumption}
                effort: {firmware: {value: 15 engineer-years, confidence: assumption}, product: {value: 3 engineer-years, confidence: assumption}}
              retirement:
                name: Last installation
                phase: deployment
                milestone: retirement
                after: [deployment]

        """#
    ),
    TemplateSource(
      name: "ml-accelerator",
      text: #"""
        # A training and inference accelerator: large compute dies of repeated tiles beside stacks of
        # high-bandwidth memory on an interposer, a scale-up link, and a compiler without which it is worth
        # nothing. Effort of an activity of dies is that of one die.
        #
        # Headcount by stage is published nowhere: effort and people are house assumptions. So is compute; the
        # anchors are those of the server CPU (above 330k core-hours for the optical correction of one EUV layer,
        # ten hours on four thousand cores for one physical verification, first forecasts a third of the need).
        templates:
          ml-accelerator:
            name: ML accelerator
            version: 1
            summary: Accelerator with high-bandwidth memory, interposer, scale-up link and compiler.
            design_cycle: {value: 24 months, confidence: assumption}
            team_falloff: {value: 0.2, confidence: assumption}
            # Repeated tiles are verified once, so that verification grows little faster than size.
            verification_exponent: {value: 1.1, confidence: assumption}
            pdk_margin: {value: 0 days, confidence: assumption}
            risk_margin: {value: 0 days, confidence: assumption}
            volume_margin: {value: 2 months, confidence: assumption}
            physical_start: physical-design
            parameters:
              tiles:
                summary: Compute tiles in a package; a tile holds a matrix engine and its vector units.
                unit: tiles
                default: {value: 8, confidence: assumption}
                minimum: {value: 1, confidence: assumption}
                maximum: {value: 128, confidence: assumption}
                scales: matrix-engine
              sram:
                summary: On-chip memory, in MB.
                unit: MB
                default: {value: 256, confidence: assumption}
                minimum: {value: 16, confidence: assumption}
                maximum: {value: 4096, confidence: assumption}
                scales: sram
              memory-stacks:
                summary: Stacks of high-bandwidth memory.
                unit: stacks
                # 144 GB of HBM3e in the third Trainium: four stacks of 36 GB.
                default: {value: 4, source: Epoch AI accelerator table, vintage: 2026-04-27, confidence: derived}
                minimum: {value: 1, confidence: assumption}
                maximum: {value: 24, confidence: assumption}
                scales: memory
              links:
                summary: Lanes of the scale-up link.
                unit: lanes
                default: {value: 144, confidence: assumption}
                minimum: {value: 0, confidence: assumption}
                maximum: {value: 1024, confidence: assumption}
                scales: link
            dies:
              compute:
                name: Compute die
                node_choice: newest
                count: {value: 2, confidence: assumption}
                blocks:
                  matrix-engine:
                    size: {value: 260, confidence: assumption}
                    reuse: modified
                    modified: {value: 35%, confidence: assumption}
                  vector-engine:
                    size: {value: 70, confidence: assumption}
                    reuse: modified
                    modified: {value: 40%, confidence: assumption}
                  sram:
                    size: {value: 120, confidence: assumption}
                    reuse: modified
                    modified: {value: 15%, confidence: assumption}
                  fabric:
                    size: {value: 50, confidence: assumption}
                    reuse: modified
                    modified: {value: 40%, confidence: assumption}
                  collectives:
                    size: {value: 25, confidence: assumption}
                    reuse: new
                  memory:
                    size: {value: 45, confidence: assumption}
                    reuse: modified
                    modified: {value: 35%, confidence: assumption}
              io:
                name: Link die
                node_choice: trailing
                count: {value: 2, confidence: assumption}
                blocks:
                  link:
                    size: {value: 40, confidence: assumption}
                    reuse: modified
                    modified: {value: 40%, confidence: assumption}
                  host:
                    size: {value: 20, confidence: assumption}
                    reuse: modified
                    modified: {value: 20%, confidence: assumption}
            ip_slots:
              control-cpu:
                function: control-cpu
                maturity: front_end
                activity: ip-integration
                die: compute
              hbm:
                function: hbm
                maturity: back_end
                activity: physical-design
                die: compute
              die-to-die:
                function: die-to-die
                maturity: back_end
                activity: physical-design
                die: compute
              serdes:
                function: serdes
                maturity: back_end
                activity: physical-design
                die: io
              pcie:
                function: pcie
                maturity: back_end
                activity: physical-design
                die: io
              noc:
                function: noc
                maturity: front_end
                activity: ip-integration
                die: compute
              root-of-trust:
                function: root-of-trust
                maturity: silicon_proven
                activity: tapeout
                die: io
            activities:
              model-study:
                name: Study of models to come
                phase: concept
                effort: {architecture: {value: 40 engineer-weeks, confidence: assumption}, firmware: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
              concept:
                name: Concept and business case
                phase: concept
                after: [model-study SS + 4 weeks]
                effort: {architecture: {value: 48 engineer-weeks, confidence: assumption}, product: {value: 6 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
              ip-evaluation:
                name: IP and memory evaluation
                phase: concept
                after: [concept SS + 3 weeks]
                effort: {architecture: {value: 20 engineer-weeks, confidence: assumption}, package: {value: 10 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              design-start:
                name: Architecture commit
                phase: architecture
                milestone: design_start
                after: [concept, ip-evaluation]
              architecture:
                name: Architecture specification
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 96 engineer-weeks, confidence: assumption}, rtl: {value: 24 engineer-weeks, confidence: assumption}, firmware: {value: 24 engineer-weeks, confidence: assumption}}
                people: {value: 12, confidence: assumption}
              performance-model:
                name: Performance model with the compiler
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 120 engineer-weeks, confidence: assumption}, firmware: {value: 48 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                compute: {simulation: {value: 2M core-hours, confidence: assumption}}
              ip-freeze:
                name: IP freeze
                phase: architecture
                milestone: ip_freeze
                after: [architecture]
              rtl-design:
                name: RTL design
                phase: design
                after: [architecture SS + 3 weeks]
                effort: {rtl: {value: 720 engineer-weeks, confidence: assumption}, architecture: {value: 60 engineer-weeks, confidence: assumption}}
                people: {value: 36, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 800k core-hours, confidence: assumption}, implementation: {value: 600k core-hours, confidence: assumption}}
              ip-integration:
                name: IP integration
                phase: design
                after: [ip-freeze]
                effort: {rtl: {value: 100 engineer-weeks, confidence: assumption}, verification: {value: 50 engineer-weeks, confidence: assumption}}
                people: {value: 10, confidence: assumption}
                compute: {simulation: {value: 300k core-hours, confidence: assumption}}
              block-verification:
                name: Block verification
                phase: design
                after: [rtl-design SS + 3 weeks, rtl-design FF + 2 weeks]
                effort: {verification: {value: 1012 engineer-weeks, confidence: assumption}, rtl: {value: 100 engineer-weeks, confidence: assumption}}
                people: {value: 46, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 8M core-hours, confidence: assumption}, formal: {value: 3M core-hours, confidence: assumption}}
              numerics-verification:
                name: Verification of number formats and rounding
                phase: design
                # Narrow formats and stochastic rounding are checked against a reference by proof and by training runs.
                after: [rtl-design SS + 5 weeks]
                effort: {verification: {value: 120 engineer-weeks, confidence: assumption}, architecture: {value: 24 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                scaling: modified
                compute: {simulation: {value: 3M core-hours, confidence: assumption}, formal: {value: 2M core-hours, confidence: assumption}}
              chip-verification:
                name: Chip verification
                phase: design
                after: [ip-integration SS + 4 weeks, block-verification SS + 6 weeks, block-verification FF + 3 weeks]
                effort: {verification: {value: 875 engineer-weeks, confidence: assumption}, rtl: {value: 88 engineer-weeks, confidence: assumption}}
                people: {value: 35, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: total
                compute: {simulation: {value: 10M core-hours, confidence: assumption}}
              emulation:
                name: Emulation with the compiled models
                phase: design
                after: [rtl-design SS + 8 weeks, performance-model]
                effort: {verification: {value: 286 engineer-weeks, confidence: assumption}, firmware: {value: 132 engineer-weeks, confidence: assumption}}
                people: {value: 13, confidence: assumption}
                scaling: total
                compute: {emulation: {value: 80k board-hours, confidence: assumption}}
              rtl-freeze:
                name: RTL freeze
                phase: design
                milestone: rtl_freeze
                after: [rtl-design, ip-integration, numerics-verification, block-verification FF - 2 weeks, chip-verification SS + 8 weeks]
              dft-insertion:
                name: Test, repair and patterns
                phase: design
                scope: die
                after: [ip-freeze, rtl-design SS + 8 weeks, rtl-freeze FF + 2 weeks]
                effort: {dft: {value: 98 engineer-weeks, confidence: assumption}}
                people: {value: 7, confidence: assumption}
                scaling: modified
                compute: {simulation: {value: 500k core-hours, confidence: assumption}}
              floorplan:
                name: Floorplan and tile trial
                phase: physical
                scope: die
                after: [architecture, rtl-design SS + 5 weeks]
                effort: {physical: {value: 72 engineer-weeks, confidence: assumption}, architecture: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 9, confidence: assumption}
                compute: {implementation: {value: 600k core-hours, confidence: assumption}}
              physical-design:
                name: Physical design
                phase: physical
                scope: die
                after: [floorplan, rtl-design SS + 10 weeks, rtl-freeze FF + 5 weeks]
                effort: {physical: {value: 675 engineer-weeks, confidence: assumption}, rtl: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 30, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {implementation: {value: 4M core-hours, confidence: assumption}, timing: {value: 700k core-hours, confidence: assumption}, characterisation: {value: 500k core-hours, confidence: assumption}}
              power-integrity:
                name: Power integrity of chip, interposer and board
                phase: physical
                # Near a kilowatt in a package, switched by one instruction.
                after: [floorplan, package-design SS + 8 weeks]
                effort: {physical: {value: 72 engineer-weeks, confidence: assumption}, package: {value: 36 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                compute: {physical_signoff: {value: 800k core-hours, confidence: assumption}}
              timing-signoff:
                name: Timing signoff
                phase: physical
                scope: die
                after: [physical-design FS - 2 weeks, dft-insertion]
                effort: {physical: {value: 50 engineer-weeks, confidence: assumption}}
                people: {value: 10, confidence: assumption}
                scaling: modified
                compute: {timing: {value: 1.1M core-hours, confidence: assumption}}
              physical-signoff:
                name: Physical signoff
                phase: physical
                scope: die
                after: [physical-design FF + 3 weeks, power-integrity]
                effort: {physical: {value: 64 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                scaling: modified
                compute: {physical_signoff: {value: 1.8M core-hours, confidence: assumption}}
              tapeout:
                name: Tapeout
                phase: fab
                milestone: tapeout
                scope: die
                after: [timing-signoff, physical-signoff, chip-verification FS + 3 days, emulation]
              package-design:
                name: Package, interposer and memory stacks
                phase: enablement
                after: [architecture, floorplan SS + 2 weeks]
                effort: {package: {value: 220 engineer-weeks, confidence: assumption}, physical: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 10, confidence: assumption}
              firmware:
                name: Runtime, drivers and firmware
                phase: enablement
                after: [architecture, emulation SS + 4 weeks]
                effort: {firmware: {value: 520 engineer-weeks, confidence: assumption}}
                people: {value: 16, confidence: assumption}
                compute: {simulation: {value: 200k core-hours, confidence: assumption}}
              compiler:
                name: Compiler and kernels
                phase: enablement
                after: [performance-model SS + 6 weeks, rtl-freeze FS - 6 weeks]
                effort: {firmware: {value: 800 engineer-weeks, confidence: assumption}, architecture: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 20, confidence: assumption}
                compute: {simulation: {value: 500k core-hours, confidence: assumption}}
              sdk-enablement:
                name: Frameworks, models and migration support
                phase: enablement
                # The release that customers see is made on the final stepping.
                after: [firmware SS + 12 weeks, compiler FF + 4 weeks, revalidation SF + 2 weeks]
                effort: {firmware: {value: 360 engineer-weeks, confidence: assumption}, validation: {value: 36 engineer-weeks, confidence: assumption}}
                people: {value: 12, confidence: assumption}
              test-program:
                name: Production test program
                phase: enablement
                after: [dft-insertion, package-design SS + 8 weeks]
                effort: {product: {value: 96 engineer-weeks, confidence: assumption}, dft: {value: 32 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
              masks:
                name: Masks, A0
                phase: fab
                scope: die
                after: [tapeout]
                duration: masks
              wafers:
                name: Wafers, A0
                phase: fab
                scope: die
                after: [masks]
                duration: fab
              assembly:
                name: Assembly with memory stacks, A0
                phase: fab
                after: [wafers, package-design, test-program FF]
                duration: assembly
              first-silicon:
                name: First silicon
                phase: bring_up
                milestone: first_silicon
                after: [assembly]
              bring-up:
                name: Bring-up
                phase: bring_up
                after: [first-silicon, firmware FF - 4 weeks]
                effort: {validation: {value: 48 engineer-weeks, confidence: assumption}, firmware: {value: 36 engineer-weeks, confidence: assumption}, rtl: {value: 12 engineer-weeks, confidence: assumption}}
                people: {value: 16, confidence: assumption}
                all_present: true
              validation:
                name: Validation with training runs
                phase: bring_up
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 336 engineer-weeks, confidence: assumption}, firmware: {value: 112 engineer-weeks, confidence: assumption}, verification: {value: 56 engineer-weeks, confidence: assumption}}
                people: {value: 24, confidence: assumption}
                scaling: total
                compute: {simulation: {value: 800k core-hours, confidence: assumption}}
              debug:
                name: Debug of A0
                phase: bring_up
                respin: debug
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 40 engineer-weeks, confidence: assumption}, rtl: {value: 28 engineer-weeks, confidence: assumption}, verification: {value: 36 engineer-weeks, confidence: assumption}}
                people: {value: 10, confidence: assumption}
                compute: {simulation: {value: 600k core-hours, confidence: assumption}}
              metal-fix:
                name: Metal fix, A1
                phase: bring_up
                respin: fix
                after: [debug]
                effort: {physical: {value: 28 engineer-weeks, confidence: assumption}, rtl: {value: 8 engineer-weeks, confidence: assumption}, verification: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 14, confidence: assumption}
                compute: {timing: {value: 400k core-hours, confidence: assumption}, physical_signoff: {value: 700k core-hours, confidence: assumption}, simulation: {value: 500k core-hours, confidence: assumption}}
              metal-masks:
                name: Metal masks, A1
                phase: fab
                respin: masks
                scope: die
                after: [metal-fix]
                duration: {value: 2 weeks, source: JatinKhare/e2e_chip_flow README, vintage: 2025, confidence: read}
              metal-wafers:
                name: Wafers, A1
                phase: fab
                respin: wafers
                scope: die
                after: [metal-masks, wafers]
                duration: metal_fab
              metal-assembly:
                name: Assembly, A1
                phase: fab
                respin: assembly
                after: [metal-wafers, assembly]
                duration: {value: 3 weeks, confidence: assumption}
              revalidation:
                name: Validation of A1
                phase: bring_up
                respin: test
                after: [metal-assembly, validation FF + 1 week]
                effort: {validation: {value: 64 engineer-weeks, confidence: assumption}, firmware: {value: 24 engineer-weeks, confidence: assumption}}
                people: {value: 16, confidence: assumption}
              qualification:
                name: Qualification
                phase: release
                after: [first-silicon FS + 1 week]
                duration: {value: 16 weeks, confidence: assumption}
                effort: {product: {value: 64 engineer-weeks, confidence: assumption}}
              delta-qualification:
                name: Qualification of A1
                phase: release
                respin: qualification
                after: [qualification, metal-assembly]
                duration: {value: 4 weeks, confidence: assumption}
                effort: {product: {value: 16 engineer-weeks, confidence: assumption}}
              production-release:
                name: Production release
                phase: release
                milestone: production_release
                after: [delta-qualification, revalidation]
              ramp:
                name: Ramp of servers and clusters
                phase: release
                after: [metal-assembly, revalidation SS + 1 week, production-release FF + 2 weeks]
                duration: {value: 5 weeks, confidence: assumption}
                effort: {product: {value: 40 engineer-weeks, confidence: assumption}, validation: {value: 25 engineer-weeks, confidence: assumption}}
              launch:
                name: Launch
                phase: release
                milestone: launch
                after: [ramp, sdk-enablement, firmware]
              deployment:
                name: Deployment
                phase: deployment
                after: [launch]
                duration: {value: 36 months, confidence: assumption}
                effort: {firmware: {value: 12 engineer-years, confidence: assumption}, product: {value: 3 engineer-years, confidence: assumption}}
              retirement:
                name: Last installation
                phase: deployment
                milestone: retirement
                after: [deployment]

        """#
    ),
    TemplateSource(
      name: "query-accelerator",
      text: #"""
        # Scan, decompress, decrypt, filter and aggregate at the rate of the flash, so that the warehouse reads
        # results and not tables. One die on a node behind the newest; half of the work is in the planner and the
        # operators of the warehouse, which must use the chip without its users noticing.
        #
        # Effort, people, lengths and compute without a source are house assumptions; no public source splits
        # headcount or core-hours of a chip by stage.
        templates:
          query-accelerator:
            name: Query accelerator
            version: 1
            summary: Accelerator that scans, filters and aggregates near the storage of a data warehouse.
            design_cycle: {value: 24 months, confidence: assumption}
            team_falloff: {value: 0.2, confidence: assumption}
            verification_exponent: {value: 1.15, confidence: assumption}
            pdk_margin: {value: 0 days, confidence: assumption}
            risk_margin: {value: 0 days, confidence: assumption}
            volume_margin: {value: 2 months, confidence: assumption}
            physical_start: physical-design
            parameters:
              scan-engines:
                summary: Scan and filter engines.
                unit: engines
                default: {value: 16, confidence: assumption}
                minimum: {value: 1, confidence: assumption}
                maximum: {value: 256, confidence: assumption}
                scales: scan
              flash-channels:
                summary: Flash channels of a node.
                unit: channels
                default: {value: 32, confidence: assumption}
                minimum: {value: 4, confidence: assumption}
                maximum: {value: 256, confidence: assumption}
                scales: storage
              dram-channels:
                summary: Memory channels.
                unit: channels
                default: {value: 4, confidence: assumption}
                minimum: {value: 1, confidence: assumption}
                maximum: {value: 16, confidence: assumption}
                scales: memory
            dies:
              main:
                name: Main die
                node_choice: trailing
                blocks:
                  scan:
                    size: {value: 80, confidence: assumption}
                    reuse: modified
                    modified: {value: 45%, confidence: assumption}
                  aggregate:
                    size: {value: 40, confidence: assumption}
                    reuse: new
                  compression:
                    size: {value: 25, confidence: assumption}
                    reuse: modified
                    modified: {value: 20%, confidence: assumption}
                  crypto:
                    size: {value: 15, confidence: assumption}
                    reuse: unchanged
                  storage:
                    size: {value: 30, confidence: assumption}
                    reuse: modified
                    modified: {value: 30%, confidence: assumption}
                  memory:
                    size: {value: 25, confidence: assumption}
                    reuse: modified
                    modified: {value: 25%, confidence: assumption}
                  control:
                    size: {value: 15, confidence: assumption}
                    reuse: unchanged
            ip_slots:
              control-cpu:
                function: control-cpu
                maturity: front_end
                activity: ip-integration
                die: main
              ddr:
                function: ddr
                maturity: back_end
                activity: physical-design
                die: main
              pcie:
                function: pcie
                maturity: back_end
                activity: physical-design
                die: main
              noc:
                function: noc
                maturity: front_end
                activity: ip-integration
                die: main
              root-of-trust:
                function: root-of-trust
                maturity: silicon_proven
                activity: tapeout
                die: main
                mandatory: false
            activities:
              query-study:
                name: Study of queries and data
                phase: concept
                effort: {architecture: {value: 20 engineer-weeks, confidence: assumption}, firmware: {value: 12 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              concept:
                name: Concept and business case
                phase: concept
                after: [query-study SS + 3 weeks]
                effort: {architecture: {value: 24 engineer-weeks, confidence: assumption}, product: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              ip-evaluation:
                name: IP evaluation
                phase: concept
                after: [concept SS + 3 weeks]
                effort: {architecture: {value: 8 engineer-weeks, confidence: assumption}, rtl: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 2, confidence: assumption}
              design-start:
                name: Architecture commit
                phase: architecture
                milestone: design_start
                after: [concept, ip-evaluation]
              architecture:
                name: Architecture specification
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 54 engineer-weeks, confidence: assumption}, firmware: {value: 18 engineer-weeks, confidence: assumption}, rtl: {value: 12 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
              performance-model:
                name: Query model
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 48 engineer-weeks, confidence: assumption}, firmware: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
                compute: {simulation: {value: 300k core-hours, confidence: assumption}}
              ip-freeze:
                name: IP freeze
                phase: architecture
                milestone: ip_freeze
                after: [architecture]
              prototype:
                name: Prototype on programmable boards
                phase: architecture
                # The engines run on programmable boards first, with real tables.
                after: [architecture SS + 4 weeks]
                effort: {rtl: {value: 60 engineer-weeks, confidence: assumption}, firmware: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              rtl-design:
                name: RTL design
                phase: design
                after: [architecture SS + 4 weeks]
                effort: {rtl: {value: 320 engineer-weeks, confidence: assumption}, architecture: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 16, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 300k core-hours, confidence: assumption}, implementation: {value: 200k core-hours, confidence: assumption}}
              ip-integration:
                name: IP integration
                phase: design
                after: [ip-freeze]
                effort: {rtl: {value: 44 engineer-weeks, confidence: assumption}, verification: {value: 22 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
                compute: {simulation: {value: 100k core-hours, confidence: assumption}}
              block-verification:
                name: Block verification
                phase: design
                after: [rtl-design SS + 3 weeks, rtl-design FF + 2 weeks]
                effort: {verification: {value: 420 engineer-weeks, confidence: assumption}, rtl: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 21, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 3M core-hours, confidence: assumption}, formal: {value: 800k core-hours, confidence: assumption}}
              chip-verification:
                name: Chip verification
                phase: design
                after: [ip-integration SS + 4 weeks, block-verification SS + 6 weeks, block-verification FF + 3 weeks]
                effort: {verification: {value: 330 engineer-weeks, confidence: assumption}, rtl: {value: 33 engineer-weeks, confidence: assumption}}
                people: {value: 15, confidence: assumption}
                scaling: total
                compute: {simulation: {value: 3M core-hours, confidence: assumption}}
              emulation:
                name: Emulation with the warehouse
                phase: design
                after: [rtl-design SS + 8 weeks, prototype FF]
                effort: {verification: {value: 132 engineer-weeks, confidence: assumption}, firmware: {value: 88 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                scaling: total
                compute: {emulation: {value: 20k board-hours, confidence: assumption}}
              rtl-freeze:
                name: RTL freeze
                phase: design
                milestone: rtl_freeze
                after: [rtl-design, ip-integration, performance-model, block-verification FF - 2 weeks, chip-verification SS + 8 weeks]
              dft-insertion:
                name: Test insertion and patterns
                phase: design
                scope: die
                after: [ip-freeze, rtl-design SS + 9 weeks, rtl-freeze FF + 2 weeks]
                effort: {dft: {value: 56 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
                scaling: modified
                compute: {simulation: {value: 200k core-hours, confidence: assumption}}
              floorplan:
                name: Floorplan and trial implementation
                phase: physical
                scope: die
                after: [architecture, rtl-design SS + 5 weeks]
                effort: {physical: {value: 40 engineer-weeks, confidence: assumption}, architecture: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
                compute: {implementation: {value: 200k core-hours, confidence: assumption}}
              physical-design:
                name: Physical design
                phase: physical
                scope: die
                after: [floorplan, rtl-design SS + 10 weeks, rtl-freeze FF + 5 weeks]
                effort: {physical: {value: 300 engineer-weeks, confidence: assumption}, rtl: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 15, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {implementation: {value: 1500k core-hours, confidence: assumption}, timing: {value: 300k core-hours, confidence: assumption}, characterisation: {value: 200k core-hours, confidence: assumption}}
              timing-signoff:
                name: Timing signoff
                phase: physical
                scope: die
                after: [physical-design FS - 2 weeks, dft-insertion]
                effort: {physical: {value: 30 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
                scaling: modified
                compute: {timing: {value: 400k core-hours, confidence: assumption}}
              physical-signoff:
                name: Physical and power signoff
                phase: physical
                scope: die
                after: [physical-design FF + 3 weeks, floorplan]
                effort: {physical: {value: 32 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
                scaling: modified
                compute: {physical_signoff: {value: 600k core-hours, confidence: assumption}}
              tapeout:
                name: Tapeout
                phase: fab
                milestone: tapeout
                scope: die
                after: [timing-signoff, physical-signoff, chip-verification FS + 3 days, emulation]
              package-design:
                name: Package and board design
                phase: enablement
                after: [architecture, floorplan SS + 3 weeks]
                effort: {package: {value: 80 engineer-weeks, confidence: assumption}, physical: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              firmware:
                name: Firmware and drivers
                phase: enablement
                after: [architecture, emulation SS + 4 weeks]
                effort: {firmware: {value: 280 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
              operators:
                name: Query planner and operators
                phase: enablement
                after: [emulation SS + 6 weeks, prototype]
                effort: {firmware: {value: 320 engineer-weeks, confidence: assumption}, architecture: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
              sdk-enablement:
                name: Clusters and migration support
                phase: enablement
                # Queries move to the new chip unchanged; the release is cut on the final stepping.
                after: [operators SS + 16 weeks, revalidation SF + 2 weeks]
                effort: {firmware: {value: 160 engineer-weeks, confidence: assumption}, validation: {value: 32 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
              test-program:
                name: Production test program
                phase: enablement
                after: [dft-insertion, package-design SS + 8 weeks]
                effort: {product: {value: 64 engineer-weeks, confidence: assumption}, dft: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              masks:
                name: Masks, A0
                phase: fab
                scope: die
                after: [tapeout]
                duration: masks
              wafers:
                name: Wafers, A0
                phase: fab
                scope: die
                after: [masks]
                duration: fab
              assembly:
                name: Assembly, A0
                phase: fab
                after: [wafers, package-design, test-program FF]
                duration: assembly
              first-silicon:
                name: First silicon
                phase: bring_up
                milestone: first_silicon
                after: [assembly]
              bring-up:
                name: Bring-up
                phase: bring_up
                after: [first-silicon, firmware FF - 4 weeks]
                effort: {validation: {value: 24 engineer-weeks, confidence: assumption}, firmware: {value: 24 engineer-weeks, confidence: assumption}, rtl: {value: 6 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                all_present: true
              validation:
                name: Validation with customer queries
                phase: bring_up
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 168 engineer-weeks, confidence: assumption}, firmware: {value: 84 engineer-weeks, confidence: assumption}, verification: {value: 28 engineer-weeks, confidence: assumption}}
                people: {value: 12, confidence: assumption}
                scaling: total
                compute: {simulation: {value: 300k core-hours, confidence: assumption}}
              debug:
                name: Debug of A0
                phase: bring_up
                respin: debug
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 24 engineer-weeks, confidence: assumption}, rtl: {value: 16 engineer-weeks, confidence: assumption}, verification: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                compute: {simulation: {value: 200k core-hours, confidence: assumption}}
              metal-fix:
                name: Metal fix, A1
                phase: bring_up
                respin: fix
                after: [debug]
                effort: {physical: {value: 16 engineer-weeks, confidence: assumption}, rtl: {value: 4 engineer-weeks, confidence: assumption}, verification: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                compute: {timing: {value: 150k core-hours, confidence: assumption}, physical_signoff: {value: 200k core-hours, confidence: assumption}, simulation: {value: 200k core-hours, confidence: assumption}}
              metal-masks:
                name: Metal masks, A1
                phase: fab
                respin: masks
                scope: die
                after: [metal-fix]
                duration: {value: 2 weeks, source: JatinKhare/e2e_chip_flow README, vintage: 2025, confidence: read}
              metal-wafers:
                name: Wafers, A1
                phase: fab
                respin: wafers
                # Lots are held before the first metal layer and wait for the fix.
                scope: die
                after: [metal-masks, wafers]
                duration: metal_fab
              metal-assembly:
                name: Assembly, A1
                phase: fab
                respin: assembly
                after: [metal-wafers, assembly]
                duration: {value: 3 weeks, confidence: assumption}
              revalidation:
                name: Validation of A1
                phase: bring_up
                respin: test
                after: [metal-assembly, validation FF + 1 week]
                effort: {validation: {value: 36 engineer-weeks, confidence: assumption}, firmware: {value: 18 engineer-weeks, confidence: assumption}}
                people: {value: 9, confidence: assumption}
              qualification:
                name: Qualification
                phase: release
                after: [first-silicon FS + 1 week]
                duration: {value: 16 weeks, confidence: assumption}
                effort: {product: {value: 32 engineer-weeks, confidence: assumption}}
              delta-qualification:
                name: Qualification of A1
                phase: release
                respin: qualification
                after: [qualification, metal-assembly]
                duration: {value: 4 weeks, confidence: assumption}
                effort: {product: {value: 8 engineer-weeks, confidence: assumption}}
              production-release:
                name: Production release
                phase: release
                milestone: production_release
                after: [delta-qualification, revalidation]
              ramp:
                name: Ramp
                phase: release
                after: [metal-assembly, revalidation SS + 1 week, production-release FF + 2 weeks]
                duration: {value: 5 weeks, confidence: assumption}
                effort: {product: {value: 25 engineer-weeks, confidence: assumption}, validation: {value: 10 engineer-weeks, confidence: assumption}}
              launch:
                name: Launch
                phase: release
                milestone: launch
                after: [ramp, sdk-enablement, firmware]
              deployment:
                name: Deployment
                phase: deployment
                after: [launch]
                duration: {value: 36 months, confidence: assumption}
                effort: {firmware: {value: 8 engineer-years, confidence: assumption}, product: {value: 2 engineer-years, confidence: assumption}}
              retirement:
                name: Last installation
                phase: deployment
                milestone: retirement
                after: [deployment]

        """#
    ),
    TemplateSource(
      name: "server-cpu",
      text: #"""
        # A many-core server CPU made of chiplets: compute dies with cores and mesh, I/O dies with memory
        # controllers and PCIe, firmware and images ready on the day of launch.
        #
        # Lengths follow public norms where there are any: architecture two to four months, RTL six to twelve,
        # physical design four to eight, signoff one to two (JatinKhare/e2e_chip_flow, read, educational);
        # more verification than design engineers (Wilson Research study: 1.11 for each in 2020, read; 1.16 in
        # 2024; up to five in processor projects, quoted). Headcount by stage is published nowhere: effort and
        # people are house assumptions. Effort of an activity of dies is that of one die.
        #
        # Compute is an assumption throughout. Anchors: optical proximity correction of one EUV layer needs
        # above 330k core-hours; physical verification of a 7 nm GPU ran ten hours on four thousand cores;
        # one block's place-and-route closure took 900 processors; a first forecast tends to be a third of the need.
        templates:
          server-cpu:
            name: Server CPU
            version: 1
            summary: Many-core server CPU of chiplets, with firmware, images and migration support.
            design_cycle: {value: 24 months, confidence: assumption}
            # n engineers do n^0.8 times the work of one.
            team_falloff: {value: 0.2, confidence: assumption}
            # Verification grows with the square of size at worst; blocks proven elsewhere flatten it.
            verification_exponent: {value: 1.2, confidence: assumption}
            pdk_margin: {value: 0 days, confidence: assumption}
            risk_margin: {value: 0 days, confidence: assumption}
            # The first volume wafers may be ordered while the foundry still ramps.
            volume_margin: {value: 2 months, confidence: assumption}
            physical_start: physical-design
            parameters:
              cores:
                summary: Cores in a package.
                unit: cores
                # 192 cores on four dies of 48: public for Graviton5.
                default: {value: 192, source: "Graviton5 press of 2025-12 and 2026-06, hw.dev and Tom's Hardware", confidence: quoted}
                minimum: {value: 16, confidence: assumption}
                maximum: {value: 1024, confidence: assumption}
                scales: cores
              memory-channels:
                summary: Memory channels of a socket.
                unit: channels
                default: {value: 12, source: "Graviton5 press of 2025-12 and 2026-06, hw.dev and Tom's Hardware", confidence: quoted}
                minimum: {value: 2, confidence: assumption}
                maximum: {value: 32, confidence: assumption}
                scales: memory
              pcie-lanes:
                summary: PCIe lanes of a socket.
                unit: lanes
                default: {value: 96, source: "Graviton5 press of 2025-12 and 2026-06, hw.dev and Tom's Hardware", confidence: quoted}
                minimum: {value: 16, confidence: assumption}
                maximum: {value: 256, confidence: assumption}
                scales: io-subsystem
              cache:
                summary: Last-level cache of a socket, in MB.
                unit: MB
                default: {value: 192, source: "Graviton5 press of 2025-12 and 2026-06, hw.dev and Tom's Hardware", confidence: quoted}
                minimum: {value: 16, confidence: assumption}
                maximum: {value: 2048, confidence: assumption}
                scales: cache
            dies:
              compute:
                name: Compute die
                node_choice: newest
                count: {value: 4, source: "Graviton5 press of 2025-12 and 2026-06, hw.dev and Tom's Hardware", confidence: quoted}
                blocks:
                  # The cores come from a vendor and are configured, hardened and integrated.
                  cores:
                    size: {value: 320, confidence: assumption}
                    reuse: modified
                    modified: {value: 15%, confidence: assumption}
                  mesh:
                    size: {value: 60, confidence: assumption}
                    reuse: modified
                    modified: {value: 35%, confidence: assumption}
                  cache:
                    size: {value: 90, confidence: assumption}
                    reuse: modified
                    modified: {value: 25%, confidence: assumption}
                  power-and-clock:
                    size: {value: 20, confidence: assumption}
                    reuse: new
                  die-to-die:
                    size: {value: 15, confidence: assumption}
                    reuse: modified
                    modified: {value: 30%, confidence: assumption}
              io:
                name: Memory and I/O die
                node_choice: trailing
                count: {value: 2, confidence: assumption}
                blocks:
                  memory:
                    size: {value: 40, confidence: assumption}
                    reuse: modified
                    modified: {value: 30%, confidence: assumption}
                  io-subsystem:
                    size: {value: 45, confidence: assumption}
                    reuse: modified
                    modified: {value: 40%, confidence: assumption}
                  security:
                    size: {value: 10, confidence: assumption}
                    reuse: modified
                    modified: {value: 20%, confidence: assumption}
            ip_slots:
              cpu-core:
                function: cpu-core
                maturity: front_end
                activity: ip-integration
                die: compute
              mesh:
                function: coherent-mesh
                maturity: front_end
                activity: ip-integration
                die: compute
              die-to-die:
                function: die-to-die
                maturity: back_end
                activity: physical-design
                die: compute
              ddr:
                function: ddr
                maturity: back_end
                activity: physical-design
                die: io
              pcie:
                function: pcie
                maturity: back_end
                activity: physical-design
                die: io
              root-of-trust:
                function: root-of-trust
                maturity: silicon_proven
                activity: tapeout
                die: io
            activities:
              workload-study:
                name: Workload study
                phase: concept
                effort: {architecture: {value: 48 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
              concept:
                name: Concept and business case
                phase: concept
                after: [workload-study SS + 3 weeks]
                effort: {architecture: {value: 60 engineer-weeks, confidence: assumption}, product: {value: 6 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
              ip-evaluation:
                name: IP evaluation
                phase: concept
                after: [concept SS + 4 weeks]
                effort: {architecture: {value: 24 engineer-weeks, confidence: assumption}, rtl: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              design-start:
                name: Architecture commit
                phase: architecture
                milestone: design_start
                after: [concept, ip-evaluation]
              architecture:
                name: Architecture specification
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 112 engineer-weeks, confidence: assumption}, rtl: {value: 24 engineer-weeks, confidence: assumption}}
                people: {value: 14, confidence: assumption}
              performance-model:
                name: Performance and power model
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 140 engineer-weeks, confidence: assumption}}
                people: {value: 10, confidence: assumption}
                compute: {simulation: {value: 1.5M core-hours, confidence: assumption}}
              ip-freeze:
                name: IP freeze
                phase: architecture
                milestone: ip_freeze
                after: [architecture]
              dft-architecture:
                name: Test architecture
                phase: architecture
                after: [architecture SS + 4 weeks]
                effort: {dft: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 5, confidence: assumption}
              rtl-design:
                name: RTL design
                phase: design
                after: [architecture SS + 4 weeks]
                effort: {rtl: {value: 900 engineer-weeks, confidence: assumption}, architecture: {value: 80 engineer-weeks, confidence: assumption}}
                people: {value: 45, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 1M core-hours, confidence: assumption}, implementation: {value: 600k core-hours, confidence: assumption}}
              ip-integration:
                name: IP integration
                phase: design
                after: [ip-freeze]
                effort: {rtl: {value: 144 engineer-weeks, confidence: assumption}, verification: {value: 60 engineer-weeks, confidence: assumption}}
                people: {value: 12, confidence: assumption}
                compute: {simulation: {value: 400k core-hours, confidence: assumption}}
              block-verification:
                name: Block verification
                phase: design
                # Test benches start with the first blocks; the last block is verified weeks after its RTL.
                after: [rtl-design SS + 3 weeks, rtl-design FF + 2 weeks]
                effort: {verification: {value: 1320 engineer-weeks, confidence: assumption}, rtl: {value: 120 engineer-weeks, confidence: assumption}}
                people: {value: 60, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {simulation: {value: 12M core-hours, confidence: assumption}, formal: {value: 2M core-hours, confidence: assumption}}
              chip-verification:
                name: Chip verification
                phase: design
                after: [ip-integration SS + 4 weeks, block-verification SS + 6 weeks, block-verification FF + 3 weeks]
                effort: {verification: {value: 1125 engineer-weeks, confidence: assumption}, rtl: {value: 110 engineer-weeks, confidence: assumption}}
                people: {value: 45, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: total
                compute: {simulation: {value: 14M core-hours, confidence: assumption}, formal: {value: 500k core-hours, confidence: assumption}}
              emulation:
                name: Emulation
                phase: design
                after: [rtl-design SS + 8 weeks]
                effort: {verification: {value: 330 engineer-weeks, confidence: assumption}, firmware: {value: 110 engineer-weeks, confidence: assumption}}
                people: {value: 15, confidence: assumption}
                scaling: total
                compute: {emulation: {value: 60k board-hours, confidence: assumption}}
              gate-simulation:
                name: Gate-level simulation
                phase: design
                after: [rtl-freeze, physical-design SS + 10 weeks]
                effort: {verification: {value: 64 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                scaling: total
                compute: {simulation: {value: 2M core-hours, confidence: assumption}}
              rtl-freeze:
                name: RTL freeze
                phase: design
                milestone: rtl_freeze
                after: [rtl-design, ip-integration, performance-model, block-verification FF - 2 weeks, chip-verification SS + 8 weeks]
              dft-insertion:
                name: Test insertion and patterns
                phase: design
                scope: die
                after: [dft-architecture, rtl-design SS + 9 weeks, rtl-freeze FF + 2 weeks]
                effort: {dft: {value: 96 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                scaling: modified
                compute: {simulation: {value: 600k core-hours, confidence: assumption}}
              floorplan:
                name: Floorplan and trial implementation
                phase: physical
                scope: die
                after: [architecture, rtl-design SS + 5 weeks]
                effort: {physical: {value: 80 engineer-weeks, confidence: assumption}, architecture: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 10, confidence: assumption}
                compute: {implementation: {value: 500k core-hours, confidence: assumption}}
              physical-design:
                name: Physical design
                phase: physical
                scope: die
                # Blocks are placed and routed on RTL drops; the last drop is the frozen one.
                after: [floorplan, rtl-design SS + 10 weeks, rtl-freeze FF + 5 weeks]
                effort: {physical: {value: 704 engineer-weeks, confidence: assumption}, rtl: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 32, confidence: assumption}
                team_sizes: [100%, 120%]
                scaling: modified
                compute: {implementation: {value: 3.5M core-hours, confidence: assumption}, timing: {value: 800k core-hours, confidence: assumption}, characterisation: {value: 500k core-hours, confidence: assumption}}
              timing-signoff:
                name: Timing signoff
                phase: physical
                scope: die
                after: [physical-design FS - 2 weeks, dft-insertion]
                effort: {physical: {value: 50 engineer-weeks, confidence: assumption}}
                people: {value: 10, confidence: assumption}
                scaling: modified
                compute: {timing: {value: 1.2M core-hours, confidence: assumption}}
              physical-signoff:
                name: Physical and power signoff
                phase: physical
                scope: die
                after: [physical-design FF + 3 weeks, floorplan]
                effort: {physical: {value: 64 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                scaling: modified
                compute: {physical_signoff: {value: 1.5M core-hours, confidence: assumption}}
              tapeout-review:
                name: Tapeout review
                phase: physical
                after: [timing-signoff, physical-signoff, gate-simulation FF, chip-verification, emulation]
                effort: {physical: {value: 8 engineer-weeks, confidence: assumption}, verification: {value: 4 engineer-weeks, confidence: assumption}, architecture: {value: 2 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                all_present: true
              tapeout:
                name: Tapeout
                phase: fab
                milestone: tapeout
                scope: die
                after: [tapeout-review]
              package-design:
                name: Package and interposer design
                phase: enablement
                after: [architecture, floorplan SS + 3 weeks]
                effort: {package: {value: 160 engineer-weeks, confidence: assumption}, physical: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
              firmware:
                name: Boot and management firmware
                phase: enablement
                after: [architecture, emulation SS + 6 weeks]
                effort: {firmware: {value: 480 engineer-weeks, confidence: assumption}}
                people: {value: 16, confidence: assumption}
                compute: {simulation: {value: 300k core-hours, confidence: assumption}}
              sdk-enablement:
                name: Images, compilers and migration support
                phase: enablement
                # Customers should notice the new chip by its price only; the final release takes the final stepping.
                after: [emulation SS + 10 weeks, firmware SS + 12 weeks, revalidation SF + 2 weeks]
                effort: {firmware: {value: 420 engineer-weeks, confidence: assumption}, validation: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 12, confidence: assumption}
              test-program:
                name: Production test program
                phase: enablement
                after: [dft-insertion, package-design SS + 8 weeks]
                effort: {product: {value: 96 engineer-weeks, confidence: assumption}, dft: {value: 32 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
              masks:
                name: Masks, A0
                phase: fab
                scope: die
                after: [tapeout]
                duration: masks
              wafers:
                name: Wafers, A0
                phase: fab
                scope: die
                after: [masks]
                duration: fab
              assembly:
                name: Assembly, A0
                phase: fab
                after: [wafers, package-design, test-program FF]
                duration: assembly
              first-silicon:
                name: First silicon
                phase: bring_up
                milestone: first_silicon
                after: [assembly]
              bring-up:
                name: Bring-up
                phase: bring_up
                after: [first-silicon, firmware FF - 4 weeks]
                effort: {validation: {value: 60 engineer-weeks, confidence: assumption}, firmware: {value: 30 engineer-weeks, confidence: assumption}, rtl: {value: 15 engineer-weeks, confidence: assumption}}
                people: {value: 20, confidence: assumption}
                all_present: true
              validation:
                name: Silicon and system validation
                phase: bring_up
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 420 engineer-weeks, confidence: assumption}, firmware: {value: 84 engineer-weeks, confidence: assumption}, verification: {value: 84 engineer-weeks, confidence: assumption}}
                people: {value: 30, confidence: assumption}
                scaling: total
                compute: {simulation: {value: 1M core-hours, confidence: assumption}}
              debug:
                name: Debug of A0
                phase: bring_up
                respin: debug
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 48 engineer-weeks, confidence: assumption}, rtl: {value: 32 engineer-weeks, confidence: assumption}, verification: {value: 48 engineer-weeks, confidence: assumption}}
                people: {value: 12, confidence: assumption}
                compute: {simulation: {value: 800k core-hours, confidence: assumption}}
              metal-fix:
                name: Metal fix, A1
                phase: bring_up
                respin: fix
                after: [debug]
                effort: {physical: {value: 30 engineer-weeks, confidence: assumption}, rtl: {value: 10 engineer-weeks, confidence: assumption}, verification: {value: 20 engineer-weeks, confidence: assumption}}
                people: {value: 15, confidence: assumption}
                compute: {timing: {value: 400k core-hours, confidence: assumption}, physical_signoff: {value: 600k core-hours, confidence: assumption}, simulation: {value: 600k core-hours, confidence: assumption}}
              metal-masks:
                name: Metal masks, A1
                phase: fab
                respin: masks
                scope: die
                after: [metal-fix]
                # The metal half of a set, at the fast end of two to three weeks.
                duration: {value: 2 weeks, source: JatinKhare/e2e_chip_flow README, vintage: 2025, confidence: read}
              metal-wafers:
                name: Wafers, A1
                phase: fab
                respin: wafers
                scope: die
                # Lots are held before the first metal layer and wait for the fix.
                after: [metal-masks, wafers]
                duration: metal_fab
              metal-assembly:
                name: Assembly, A1
                phase: fab
                respin: assembly
                after: [metal-wafers, assembly]
                duration: {value: 3 weeks, confidence: assumption}
              revalidation:
                name: Validation of A1
                phase: bring_up
                respin: test
                after: [metal-assembly, validation FF + 1 week]
                effort: {validation: {value: 80 engineer-weeks, confidence: assumption}, firmware: {value: 16 engineer-weeks, confidence: assumption}, verification: {value: 12 engineer-weeks, confidence: assumption}}
                people: {value: 20, confidence: assumption}
              qualification:
                name: Qualification
                phase: release
                # 1000 hours of operating life inside three to four months, begun on A0.
                after: [first-silicon FS + 1 week]
                duration: {value: 16 weeks, confidence: assumption}
                effort: {product: {value: 64 engineer-weeks, confidence: assumption}}
              delta-qualification:
                name: Qualification of A1
                phase: release
                respin: qualification
                after: [qualification, metal-assembly]
                duration: {value: 4 weeks, confidence: assumption}
                effort: {product: {value: 16 engineer-weeks, confidence: assumption}}
              production-release:
                name: Production release
                phase: release
                milestone: production_release
                after: [delta-qualification, revalidation]
              ramp:
                name: Ramp and fleet introduction
                phase: release
                # Wafers started at risk; boards are built while the last tests run.
                after: [metal-assembly, revalidation SS + 1 week, production-release FF + 2 weeks]
                duration: {value: 5 weeks, confidence: assumption}
                effort: {product: {value: 40 engineer-weeks, confidence: assumption}, validation: {value: 20 engineer-weeks, confidence: assumption}}
              launch:
                name: Launch
                phase: release
                milestone: launch
                after: [ramp, sdk-enablement, firmware]
              deployment:
                name: Deployment
                phase: deployment
                after: [launch]
                duration: {value: 36 months, confidence: assumption}
                effort: {firmware: {value: 6 engineer-years, confidence: assumption}, product: {value: 3 engineer-years, confidence: assumption}}
              retirement:
                name: Last installation
                phase: deployment
                milestone: retirement
                after: [deployment]

        """#
    ),
    TemplateSource(
      name: "test-chip",
      text: #"""
        # Rings, memories, ports and one core of the next node, on a shuttle. It is never sold: its launch is the
        # day on which its report is out and others may count on the blocks as proven. The leading-edge shuttle leaves in
        # March and September (TrendForce 2024, read), 80 to 95 % cheaper than a mask set of one's own.
        #
        # Effort, people, lengths and compute without a source are house assumptions; no public source splits
        # headcount or core-hours of a chip by stage.
        templates:
          test-chip:
            name: Test chip
            version: 1
            summary: Small chip on a shuttle that proves IP and libraries on a new node.
            design_cycle: {value: 18 months, confidence: assumption}
            team_falloff: {value: 0.2, confidence: assumption}
            verification_exponent: {value: 1, confidence: assumption}
            pdk_margin: {value: 0 days, confidence: assumption}
            risk_margin: {value: 0 days, confidence: assumption}
            volume_margin: {value: 18 months, confidence: assumption}
            physical_start: physical-design
            parameters:
              macros:
                summary: Macros on the die.
                unit: macros
                default: {value: 12, confidence: assumption}
                minimum: {value: 1, confidence: assumption}
                maximum: {value: 64, confidence: assumption}
                scales: macros
              ports:
                summary: Ports under test.
                unit: ports
                default: {value: 4, confidence: assumption}
                minimum: {value: 0, confidence: assumption}
                maximum: {value: 32, confidence: assumption}
                scales: ports
            dies:
              main:
                name: Test die
                node_choice: newest
                blocks:
                  macros:
                    size: {value: 6, confidence: assumption}
                    reuse: new
                  ports:
                    size: {value: 4, confidence: assumption}
                    reuse: modified
                    modified: {value: 30%, confidence: assumption}
                  monitors:
                    size: {value: 2, confidence: assumption}
                    reuse: modified
                    modified: {value: 20%, confidence: assumption}
                  control:
                    size: {value: 3, confidence: assumption}
                    reuse: unchanged
            ip_slots:
              die-to-die:
                function: die-to-die
                maturity: front_end
                activity: ip-integration
                die: main
                mandatory: false
              pcie:
                function: pcie
                maturity: front_end
                activity: ip-integration
                die: main
                mandatory: false
              hbm:
                function: hbm
                maturity: front_end
                activity: ip-integration
                die: main
                mandatory: false
            activities:
              concept:
                name: What must be proven
                phase: concept
                effort: {architecture: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 2, confidence: assumption}
              ip-evaluation:
                name: Choice of macros
                phase: concept
                after: [concept SS + 2 weeks]
                effort: {architecture: {value: 4 engineer-weeks, confidence: assumption}, physical: {value: 2 engineer-weeks, confidence: assumption}}
                people: {value: 2, confidence: assumption}
              design-start:
                name: Commit
                phase: architecture
                milestone: design_start
                after: [concept, ip-evaluation]
              architecture:
                name: Specification
                phase: architecture
                after: [design-start]
                effort: {architecture: {value: 16 engineer-weeks, confidence: assumption}, dft: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 3, confidence: assumption}
              ip-freeze:
                name: IP freeze
                phase: architecture
                milestone: ip_freeze
                after: [architecture]
              rtl-design:
                name: RTL of the harness
                phase: design
                after: [architecture SS + 2 weeks]
                effort: {rtl: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
                scaling: modified
                compute: {simulation: {value: 50k core-hours, confidence: assumption}, implementation: {value: 50k core-hours, confidence: assumption}}
              ip-integration:
                name: Integration of macros
                phase: design
                after: [ip-freeze]
                effort: {rtl: {value: 24 engineer-weeks, confidence: assumption}, physical: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
                compute: {simulation: {value: 20k core-hours, confidence: assumption}}
              block-verification:
                name: Verification of harness and macros
                phase: design
                after: [rtl-design SS + 2 weeks, rtl-design FF + 2 weeks]
                effort: {verification: {value: 48 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
                scaling: modified
                compute: {simulation: {value: 300k core-hours, confidence: assumption}}
              chip-verification:
                name: Chip verification
                phase: design
                after: [ip-integration SS + 2 weeks, block-verification FF + 2 weeks]
                effort: {verification: {value: 32 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
                scaling: total
                compute: {simulation: {value: 200k core-hours, confidence: assumption}}
              rtl-freeze:
                name: RTL freeze
                phase: design
                milestone: rtl_freeze
                after: [rtl-design, ip-integration, block-verification FF]
              dft-insertion:
                name: Test access and monitors
                phase: design
                scope: die
                after: [ip-freeze, rtl-design SS + 4 weeks, rtl-freeze FF + 1 week]
                effort: {dft: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 2, confidence: assumption}
                compute: {simulation: {value: 20k core-hours, confidence: assumption}}
              library-trial:
                name: Trial of libraries and rules
                phase: physical
                after: [design-start]
                effort: {physical: {value: 40 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
                compute: {characterisation: {value: 400k core-hours, confidence: assumption}, implementation: {value: 100k core-hours, confidence: assumption}}
              physical-design:
                name: Physical design
                phase: physical
                scope: die
                after: [library-trial SS + 4 weeks, rtl-design SS + 5 weeks, rtl-freeze FF + 4 weeks]
                effort: {physical: {value: 96 engineer-weeks, confidence: assumption}}
                people: {value: 8, confidence: assumption}
                scaling: modified
                compute: {implementation: {value: 200k core-hours, confidence: assumption}, timing: {value: 50k core-hours, confidence: assumption}}
              timing-signoff:
                name: Timing signoff
                phase: physical
                scope: die
                after: [physical-design FF + 2 weeks, dft-insertion]
                effort: {physical: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 2, confidence: assumption}
                compute: {timing: {value: 60k core-hours, confidence: assumption}}
              physical-signoff:
                name: Physical signoff
                phase: physical
                scope: die
                after: [physical-design FF + 2 weeks, library-trial]
                effort: {physical: {value: 12 engineer-weeks, confidence: assumption}}
                people: {value: 3, confidence: assumption}
                compute: {physical_signoff: {value: 150k core-hours, confidence: assumption}}
              tapeout:
                name: Tapeout to the shuttle
                phase: fab
                milestone: tapeout
                scope: die
                after: [timing-signoff, physical-signoff, chip-verification FS + 2 days]
              shuttle:
                name: Shuttle assembly
                phase: fab
                # From the deadline of a shuttle to wafer start.
                after: [tapeout]
                duration: {value: 25 days, source: vlsishuttle.com schedule of 2026, confidence: read}
              package-design:
                name: Carrier and board
                phase: enablement
                after: [architecture, ip-freeze]
                effort: {package: {value: 32 engineer-weeks, confidence: assumption}}
                people: {value: 2, confidence: assumption}
              firmware:
                name: Control software of the bench
                phase: enablement
                after: [ip-freeze]
                effort: {firmware: {value: 36 engineer-weeks, confidence: assumption}}
                people: {value: 3, confidence: assumption}
              test-program:
                name: Bench and wafer test
                phase: enablement
                after: [dft-insertion, package-design SS + 3 weeks]
                effort: {product: {value: 24 engineer-weeks, confidence: assumption}, dft: {value: 8 engineer-weeks, confidence: assumption}}
                people: {value: 2, confidence: assumption}
              masks:
                name: Masks, A0
                phase: fab
                scope: die
                after: [shuttle SS, tapeout]
                duration: masks
              wafers:
                name: Wafers, A0
                phase: fab
                scope: die
                after: [masks, shuttle]
                duration: fab
              assembly:
                name: Assembly, A0
                phase: fab
                after: [wafers, package-design, test-program FF]
                duration: assembly
              first-silicon:
                name: First silicon
                phase: bring_up
                milestone: first_silicon
                after: [assembly]
              bring-up:
                name: Bring-up
                phase: bring_up
                after: [first-silicon, firmware FF - 2 weeks]
                effort: {validation: {value: 12 engineer-weeks, confidence: assumption}, firmware: {value: 6 engineer-weeks, confidence: assumption}, rtl: {value: 3 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              validation:
                name: Characterisation over voltage and temperature
                phase: bring_up
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 60 engineer-weeks, confidence: assumption}, physical: {value: 10 engineer-weeks, confidence: assumption}}
                people: {value: 6, confidence: assumption}
                scaling: total
                compute: {simulation: {value: 20k core-hours, confidence: assumption}}
              debug:
                name: Debug
                phase: bring_up
                respin: debug
                after: [bring-up SS + 1 week]
                effort: {validation: {value: 12 engineer-weeks, confidence: assumption}, rtl: {value: 4 engineer-weeks, confidence: assumption}, physical: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 3, confidence: assumption}
              metal-fix:
                name: Metal fix, A1
                phase: bring_up
                respin: fix
                # One metal change goes with the next lot of the same shuttle.
                after: [debug]
                effort: {physical: {value: 8 engineer-weeks, confidence: assumption}, rtl: {value: 2 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
                compute: {physical_signoff: {value: 50k core-hours, confidence: assumption}}
              metal-masks:
                name: Metal masks, A1
                phase: fab
                respin: masks
                scope: die
                after: [metal-fix]
                duration: {value: 2 weeks, source: JatinKhare/e2e_chip_flow README, vintage: 2025, confidence: read}
              metal-wafers:
                name: Wafers, A1
                phase: fab
                respin: wafers
                scope: die
                after: [metal-masks, wafers]
                duration: metal_fab
              metal-assembly:
                name: Assembly, A1
                phase: fab
                respin: assembly
                after: [metal-wafers, assembly]
                duration: {value: 2 weeks, confidence: assumption}
              revalidation:
                name: Validation of A1
                phase: bring_up
                respin: test
                after: [metal-assembly, validation FF + 1 week]
                effort: {validation: {value: 16 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
              qualification:
                name: Reliability screening
                phase: release
                after: [first-silicon FS + 1 week]
                duration: {value: 8 weeks, confidence: assumption}
                effort: {product: {value: 12 engineer-weeks, confidence: assumption}}
              report:
                name: Report and model update
                phase: release
                after: [validation FF + 1 week, revalidation SS + 1 week, revalidation SF + 2 weeks, library-trial]
                effort: {physical: {value: 16 engineer-weeks, confidence: assumption}, architecture: {value: 4 engineer-weeks, confidence: assumption}}
                people: {value: 4, confidence: assumption}
                compute: {characterisation: {value: 100k core-hours, confidence: assumption}}
              production-release:
                name: Blocks declared proven
                phase: release
                milestone: production_release
                after: [qualification, revalidation]
              launch:
                name: Report out
                phase: release
                milestone: launch
                after: [production-release FS + 1 week, report]
              deployment:
                name: Bench kept for comparison
                phase: deployment
                after: [launch]
                duration: {value: 36 months, confidence: assumption}
                effort: {validation: {value: 1 engineer-years, confidence: assumption}}
              retirement:
                name: Bench closed
                phase: deployment
                milestone: retirement
                after: [deployment]

        """#
    ),
  ]
}
