// Made by Templates/embed.sh from Templates/Catalogues; edit the files there and run it again.

extension TemplateLibrary {
  static let embeddedCatalogues: [TemplateSource] = [
    TemplateSource(
      name: "cpu-speeds",
      text: #"""
        cpu,speed
        Graviton3,0.85
        Graviton4,1
        Graviton5,1.2
        AMD Genoa,0.95
        AMD EPYC 9R14 Genoa,0.95
        AMD Turin,1.1
        AMD EPYC Turin,1.1
        AMD 5th-gen EPYC high frequency,1.4
        Intel Skylake 8151,1
        Intel Cascade Lake 8252,1.1
        Intel Xeon Skylake-SP/Cascade Lake,0.8
        Intel Ice Lake,0.85
        Intel Sapphire Rapids,0.95
        Intel Sapphire Rapids 6455B,1.1
        Intel Xeon 6,1.05
        Intel Xeon 6 (Granite Rapids),1.05

        """#
    ),
    TemplateSource(
      name: "ec2-us-east-1-2026-07-20",
      text: #"""
        instance_type,family,vcpu,mem_gib,physical_cores,usd_per_hour_on_demand_linux,usd_per_vcpu_hour,usd_per_core_hour,cpu
        c7a.12xlarge,c7a,48,96,48,2.46336,0.05132,0.05132,AMD Genoa
        c7a.16xlarge,c7a,64,128,64,3.28448,0.05132,0.05132,AMD Genoa
        c7a.24xlarge,c7a,96,192,96,4.92672,0.05132,0.05132,AMD Genoa
        c7a.2xlarge,c7a,8,16,8,0.41056,0.05132,0.05132,AMD Genoa
        c7a.32xlarge,c7a,128,256,128,6.56896,0.05132,0.05132,AMD Genoa
        c7a.48xlarge,c7a,192,384,192,9.85344,0.05132,0.05132,AMD Genoa
        c7a.4xlarge,c7a,16,32,16,0.82112,0.05132,0.05132,AMD Genoa
        c7a.8xlarge,c7a,32,64,32,1.64224,0.05132,0.05132,AMD Genoa
        c7a.large,c7a,2,4,2,0.10264,0.05132,0.05132,AMD Genoa
        c7a.medium,c7a,1,2,1,0.05132,0.05132,0.05132,AMD Genoa
        c7a.xlarge,c7a,4,8,4,0.20528,0.05132,0.05132,AMD Genoa
        c7i.12xlarge,c7i,48,96,24,2.142,0.04462,0.08925,Intel Sapphire Rapids
        c7i.16xlarge,c7i,64,128,32,2.856,0.04462,0.08925,Intel Sapphire Rapids
        c7i.24xlarge,c7i,96,192,48,4.284,0.04462,0.08925,Intel Sapphire Rapids
        c7i.2xlarge,c7i,8,16,4,0.357,0.04462,0.08925,Intel Sapphire Rapids
        c7i.48xlarge,c7i,192,384,96,8.568,0.04462,0.08925,Intel Sapphire Rapids
        c7i.4xlarge,c7i,16,32,8,0.714,0.04462,0.08925,Intel Sapphire Rapids
        c7i.8xlarge,c7i,32,64,16,1.428,0.04462,0.08925,Intel Sapphire Rapids
        c7i.large,c7i,2,4,1,0.08925,0.04462,0.08925,Intel Sapphire Rapids
        c7i.xlarge,c7i,4,8,2,0.1785,0.04462,0.08925,Intel Sapphire Rapids
        c8a.12xlarge,c8a,48,96,48,2.58648,0.05388,0.05388,AMD Turin
        c8a.16xlarge,c8a,64,128,64,3.44864,0.05389,0.05389,AMD Turin
        c8a.24xlarge,c8a,96,192,96,5.17296,0.05388,0.05388,AMD Turin
        c8a.2xlarge,c8a,8,16,8,0.43108,0.05389,0.05389,AMD Turin
        c8a.48xlarge,c8a,192,384,192,10.34592,0.05388,0.05388,AMD Turin
        c8a.4xlarge,c8a,16,32,16,0.86216,0.05389,0.05389,AMD Turin
        c8a.8xlarge,c8a,32,64,32,1.72432,0.05389,0.05389,AMD Turin
        c8a.large,c8a,2,4,2,0.10777,0.05389,0.05389,AMD Turin
        c8a.medium,c8a,1,2,1,0.05389,0.05389,0.05389,AMD Turin
        c8a.xlarge,c8a,4,8,4,0.21554,0.05389,0.05389,AMD Turin
        c8g.12xlarge,c8g,48,96,48,1.91424,0.03988,0.03988,Graviton4
        c8g.16xlarge,c8g,64,128,64,2.55232,0.03988,0.03988,Graviton4
        c8g.24xlarge,c8g,96,192,96,3.82848,0.03988,0.03988,Graviton4
        c8g.2xlarge,c8g,8,16,8,0.31904,0.03988,0.03988,Graviton4
        c8g.48xlarge,c8g,192,384,192,7.65696,0.03988,0.03988,Graviton4
        c8g.4xlarge,c8g,16,32,16,0.63808,0.03988,0.03988,Graviton4
        c8g.8xlarge,c8g,32,64,32,1.27616,0.03988,0.03988,Graviton4
        c8g.large,c8g,2,4,2,0.07976,0.03988,0.03988,Graviton4
        c8g.medium,c8g,1,2,1,0.03988,0.03988,0.03988,Graviton4
        c8g.xlarge,c8g,4,8,4,0.15952,0.03988,0.03988,Graviton4
        c8i.12xlarge,c8i,48,96,24,2.24904,0.04686,0.09371,Intel Xeon 6
        c8i.16xlarge,c8i,64,128,32,2.99872,0.04686,0.09371,Intel Xeon 6
        c8i.24xlarge,c8i,96,192,48,4.49808,0.04686,0.09371,Intel Xeon 6
        c8i.2xlarge,c8i,8,16,4,0.37484,0.04686,0.09371,Intel Xeon 6
        c8i.32xlarge,c8i,128,256,64,5.99744,0.04686,0.09371,Intel Xeon 6
        c8i.48xlarge,c8i,192,384,96,8.99616,0.04686,0.09371,Intel Xeon 6
        c8i.4xlarge,c8i,16,32,8,0.74968,0.04686,0.09371,Intel Xeon 6
        c8i.8xlarge,c8i,32,64,16,1.49936,0.04686,0.09371,Intel Xeon 6
        c8i.96xlarge,c8i,384,768,192,17.99232,0.04686,0.09371,Intel Xeon 6
        c8i.large,c8i,2,4,1,0.09371,0.04686,0.09371,Intel Xeon 6
        c8i.xlarge,c8i,4,8,2,0.18742,0.04686,0.09371,Intel Xeon 6
        m5zn.12xlarge,m5zn,48,192,24,3.9641,0.08259,0.16517,"Intel Cascade Lake 8252, 4.5 GHz"
        m5zn.2xlarge,m5zn,8,32,4,0.6607,0.08259,0.16517,"Intel Cascade Lake 8252, 4.5 GHz"
        m5zn.3xlarge,m5zn,12,48,6,0.991,0.08258,0.16517,"Intel Cascade Lake 8252, 4.5 GHz"
        m5zn.6xlarge,m5zn,24,96,12,1.982,0.08258,0.16517,"Intel Cascade Lake 8252, 4.5 GHz"
        m5zn.large,m5zn,2,8,1,0.1652,0.0826,0.1652,"Intel Cascade Lake 8252, 4.5 GHz"
        m5zn.xlarge,m5zn,4,16,2,0.3303,0.08257,0.16515,"Intel Cascade Lake 8252, 4.5 GHz"
        m7a.12xlarge,m7a,48,192,48,2.78208,0.05796,0.05796,AMD Genoa
        m7a.16xlarge,m7a,64,256,64,3.70944,0.05796,0.05796,AMD Genoa
        m7a.24xlarge,m7a,96,384,96,5.56416,0.05796,0.05796,AMD Genoa
        m7a.2xlarge,m7a,8,32,8,0.46368,0.05796,0.05796,AMD Genoa
        m7a.32xlarge,m7a,128,512,128,7.41888,0.05796,0.05796,AMD Genoa
        m7a.48xlarge,m7a,192,768,192,11.12832,0.05796,0.05796,AMD Genoa
        m7a.4xlarge,m7a,16,64,16,0.92736,0.05796,0.05796,AMD Genoa
        m7a.8xlarge,m7a,32,128,32,1.85472,0.05796,0.05796,AMD Genoa
        m7a.large,m7a,2,8,2,0.11592,0.05796,0.05796,AMD Genoa
        m7a.medium,m7a,1,4,1,0.05796,0.05796,0.05796,AMD Genoa
        m7a.xlarge,m7a,4,16,4,0.23184,0.05796,0.05796,AMD Genoa
        m7i.12xlarge,m7i,48,192,24,2.4192,0.0504,0.1008,Intel Sapphire Rapids
        m7i.16xlarge,m7i,64,256,32,3.2256,0.0504,0.1008,Intel Sapphire Rapids
        m7i.24xlarge,m7i,96,384,48,4.8384,0.0504,0.1008,Intel Sapphire Rapids
        m7i.2xlarge,m7i,8,32,4,0.4032,0.0504,0.1008,Intel Sapphire Rapids
        m7i.48xlarge,m7i,192,768,96,9.6768,0.0504,0.1008,Intel Sapphire Rapids
        m7i.4xlarge,m7i,16,64,8,0.8064,0.0504,0.1008,Intel Sapphire Rapids
        m7i.8xlarge,m7i,32,128,16,1.6128,0.0504,0.1008,Intel Sapphire Rapids
        m7i.large,m7i,2,8,1,0.1008,0.0504,0.1008,Intel Sapphire Rapids
        m7i.xlarge,m7i,4,16,2,0.2016,0.0504,0.1008,Intel Sapphire Rapids
        m8a.12xlarge,m8a,48,192,48,2.92128,0.06086,0.06086,AMD Turin
        m8a.16xlarge,m8a,64,256,64,3.89504,0.06086,0.06086,AMD Turin
        m8a.24xlarge,m8a,96,384,96,5.84256,0.06086,0.06086,AMD Turin
        m8a.2xlarge,m8a,8,32,8,0.48688,0.06086,0.06086,AMD Turin
        m8a.48xlarge,m8a,192,768,192,11.68512,0.06086,0.06086,AMD Turin
        m8a.4xlarge,m8a,16,64,16,0.97376,0.06086,0.06086,AMD Turin
        m8a.8xlarge,m8a,32,128,32,1.94752,0.06086,0.06086,AMD Turin
        m8a.large,m8a,2,8,2,0.12172,0.06086,0.06086,AMD Turin
        m8a.medium,m8a,1,4,1,0.06086,0.06086,0.06086,AMD Turin
        m8a.xlarge,m8a,4,16,4,0.24344,0.06086,0.06086,AMD Turin
        m8azn.12xlarge,m8azn,48,192,,4.95504,0.10323,,AMD 5th-gen EPYC high frequency
        m8azn.24xlarge,m8azn,96,384,,9.91008,0.10323,,AMD 5th-gen EPYC high frequency
        m8azn.3xlarge,m8azn,12,48,,1.23876,0.10323,,AMD 5th-gen EPYC high frequency
        m8azn.6xlarge,m8azn,24,96,,2.47752,0.10323,,AMD 5th-gen EPYC high frequency
        m8azn.large,m8azn,2,8,,0.20646,0.10323,,AMD 5th-gen EPYC high frequency
        m8azn.medium,m8azn,1,4,,0.10323,0.10323,,AMD 5th-gen EPYC high frequency
        m8azn.xlarge,m8azn,4,16,,0.41292,0.10323,,AMD 5th-gen EPYC high frequency
        m8g.12xlarge,m8g,48,192,48,2.15424,0.04488,0.04488,Graviton4
        m8g.16xlarge,m8g,64,256,64,2.87232,0.04488,0.04488,Graviton4
        m8g.24xlarge,m8g,96,384,96,4.30848,0.04488,0.04488,Graviton4
        m8g.2xlarge,m8g,8,32,8,0.35904,0.04488,0.04488,Graviton4
        m8g.48xlarge,m8g,192,768,192,8.61696,0.04488,0.04488,Graviton4
        m8g.4xlarge,m8g,16,64,16,0.71808,0.04488,0.04488,Graviton4
        m8g.8xlarge,m8g,32,128,32,1.43616,0.04488,0.04488,Graviton4
        m8g.large,m8g,2,8,2,0.08976,0.04488,0.04488,Graviton4
        m8g.medium,m8g,1,4,1,0.04488,0.04488,0.04488,Graviton4
        m8g.xlarge,m8g,4,16,4,0.17952,0.04488,0.04488,Graviton4
        m9g.12xlarge,m9g,48,192,48,2.34816,0.04892,0.04892,Graviton5
        m9g.16xlarge,m9g,64,256,64,3.13088,0.04892,0.04892,Graviton5
        m9g.24xlarge,m9g,96,384,96,4.69632,0.04892,0.04892,Graviton5
        m9g.2xlarge,m9g,8,32,8,0.39136,0.04892,0.04892,Graviton5
        m9g.48xlarge,m9g,192,768,192,9.39264,0.04892,0.04892,Graviton5
        m9g.4xlarge,m9g,16,64,16,0.78272,0.04892,0.04892,Graviton5
        m9g.8xlarge,m9g,32,128,32,1.56544,0.04892,0.04892,Graviton5
        m9g.large,m9g,2,8,2,0.09784,0.04892,0.04892,Graviton5
        m9g.medium,m9g,1,4,1,0.04892,0.04892,0.04892,Graviton5
        m9g.xlarge,m9g,4,16,4,0.19568,0.04892,0.04892,Graviton5
        r5.12xlarge,r5,48,384,24,3.024,0.063,0.126,Intel Xeon Skylake-SP/Cascade Lake
        r5.16xlarge,r5,64,512,32,4.032,0.063,0.126,Intel Xeon Skylake-SP/Cascade Lake
        r5.24xlarge,r5,96,768,48,6.048,0.063,0.126,Intel Xeon Skylake-SP/Cascade Lake
        r5.2xlarge,r5,8,64,4,0.504,0.063,0.126,Intel Xeon Skylake-SP/Cascade Lake
        r5.4xlarge,r5,16,128,8,1.008,0.063,0.126,Intel Xeon Skylake-SP/Cascade Lake
        r5.8xlarge,r5,32,256,16,2.016,0.063,0.126,Intel Xeon Skylake-SP/Cascade Lake
        r5.large,r5,2,16,1,0.126,0.063,0.126,Intel Xeon Skylake-SP/Cascade Lake
        r5.xlarge,r5,4,32,2,0.252,0.063,0.126,Intel Xeon Skylake-SP/Cascade Lake
        r6i.12xlarge,r6i,48,384,24,3.024,0.063,0.126,Intel Ice Lake
        r6i.16xlarge,r6i,64,512,32,4.032,0.063,0.126,Intel Ice Lake
        r6i.24xlarge,r6i,96,768,48,6.048,0.063,0.126,Intel Ice Lake
        r6i.2xlarge,r6i,8,64,4,0.504,0.063,0.126,Intel Ice Lake
        r6i.32xlarge,r6i,128,1024,64,8.064,0.063,0.126,Intel Ice Lake
        r6i.4xlarge,r6i,16,128,8,1.008,0.063,0.126,Intel Ice Lake
        r6i.8xlarge,r6i,32,256,16,2.016,0.063,0.126,Intel Ice Lake
        r6i.large,r6i,2,16,1,0.126,0.063,0.126,Intel Ice Lake
        r6i.xlarge,r6i,4,32,2,0.252,0.063,0.126,Intel Ice Lake
        r7a.12xlarge,r7a,48,384,48,3.6516,0.07608,0.07608,AMD EPYC 9R14 Genoa
        r7a.16xlarge,r7a,64,512,64,4.8688,0.07608,0.07608,AMD EPYC 9R14 Genoa
        r7a.24xlarge,r7a,96,768,96,7.3032,0.07608,0.07608,AMD EPYC 9R14 Genoa
        r7a.2xlarge,r7a,8,64,8,0.6086,0.07608,0.07608,AMD EPYC 9R14 Genoa
        r7a.32xlarge,r7a,128,1024,128,9.7376,0.07608,0.07608,AMD EPYC 9R14 Genoa
        r7a.48xlarge,r7a,192,1536,192,14.6064,0.07608,0.07608,AMD EPYC 9R14 Genoa
        r7a.4xlarge,r7a,16,128,16,1.2172,0.07608,0.07608,AMD EPYC 9R14 Genoa
        r7a.8xlarge,r7a,32,256,32,2.4344,0.07608,0.07608,AMD EPYC 9R14 Genoa
        r7a.large,r7a,2,16,2,0.15215,0.07608,0.07608,AMD EPYC 9R14 Genoa
        r7a.medium,r7a,1,8,1,0.07608,0.07608,0.07608,AMD EPYC 9R14 Genoa
        r7a.xlarge,r7a,4,32,4,0.3043,0.07608,0.07608,AMD EPYC 9R14 Genoa
        r7g.12xlarge,r7g,48,384,48,2.5704,0.05355,0.05355,Graviton3
        r7g.16xlarge,r7g,64,512,64,3.4272,0.05355,0.05355,Graviton3
        r7g.2xlarge,r7g,8,64,8,0.4284,0.05355,0.05355,Graviton3
        r7g.4xlarge,r7g,16,128,16,0.8568,0.05355,0.05355,Graviton3
        r7g.8xlarge,r7g,32,256,32,1.7136,0.05355,0.05355,Graviton3
        r7g.large,r7g,2,16,2,0.1071,0.05355,0.05355,Graviton3
        r7g.medium,r7g,1,8,1,0.0536,0.0536,0.0536,Graviton3
        r7g.xlarge,r7g,4,32,4,0.2142,0.05355,0.05355,Graviton3
        r7i.12xlarge,r7i,48,384,24,3.1752,0.06615,0.1323,Intel Sapphire Rapids
        r7i.16xlarge,r7i,64,512,32,4.2336,0.06615,0.1323,Intel Sapphire Rapids
        r7i.24xlarge,r7i,96,768,48,6.3504,0.06615,0.1323,Intel Sapphire Rapids
        r7i.2xlarge,r7i,8,64,4,0.5292,0.06615,0.1323,Intel Sapphire Rapids
        r7i.48xlarge,r7i,192,1536,96,12.7008,0.06615,0.1323,Intel Sapphire Rapids
        r7i.4xlarge,r7i,16,128,8,1.0584,0.06615,0.1323,Intel Sapphire Rapids
        r7i.8xlarge,r7i,32,256,16,2.1168,0.06615,0.1323,Intel Sapphire Rapids
        r7i.large,r7i,2,16,1,0.1323,0.06615,0.1323,Intel Sapphire Rapids
        r7i.xlarge,r7i,4,32,2,0.2646,0.06615,0.1323,Intel Sapphire Rapids
        r7iz.12xlarge,r7iz,48,384,24,4.464,0.093,0.186,"Intel Sapphire Rapids 6455B, 3.9 GHz all-core"
        r7iz.16xlarge,r7iz,64,512,32,5.952,0.093,0.186,"Intel Sapphire Rapids 6455B, 3.9 GHz all-core"
        r7iz.2xlarge,r7iz,8,64,4,0.744,0.093,0.186,"Intel Sapphire Rapids 6455B, 3.9 GHz all-core"
        r7iz.32xlarge,r7iz,128,1024,64,11.904,0.093,0.186,"Intel Sapphire Rapids 6455B, 3.9 GHz all-core"
        r7iz.4xlarge,r7iz,16,128,8,1.488,0.093,0.186,"Intel Sapphire Rapids 6455B, 3.9 GHz all-core"
        r7iz.8xlarge,r7iz,32,256,16,2.976,0.093,0.186,"Intel Sapphire Rapids 6455B, 3.9 GHz all-core"
        r7iz.large,r7iz,2,16,1,0.186,0.093,0.186,"Intel Sapphire Rapids 6455B, 3.9 GHz all-core"
        r7iz.xlarge,r7iz,4,32,2,0.372,0.093,0.186,"Intel Sapphire Rapids 6455B, 3.9 GHz all-core"
        r8a.12xlarge,r8a,48,384,48,3.83424,0.07988,0.07988,AMD EPYC Turin
        r8a.16xlarge,r8a,64,512,64,5.11232,0.07988,0.07988,AMD EPYC Turin
        r8a.24xlarge,r8a,96,768,96,7.66848,0.07988,0.07988,AMD EPYC Turin
        r8a.2xlarge,r8a,8,64,8,0.63904,0.07988,0.07988,AMD EPYC Turin
        r8a.48xlarge,r8a,192,1536,192,15.33696,0.07988,0.07988,AMD EPYC Turin
        r8a.4xlarge,r8a,16,128,16,1.27808,0.07988,0.07988,AMD EPYC Turin
        r8a.8xlarge,r8a,32,256,32,2.55616,0.07988,0.07988,AMD EPYC Turin
        r8a.large,r8a,2,16,2,0.15976,0.07988,0.07988,AMD EPYC Turin
        r8a.medium,r8a,1,8,1,0.07988,0.07988,0.07988,AMD EPYC Turin
        r8a.xlarge,r8a,4,32,4,0.31952,0.07988,0.07988,AMD EPYC Turin
        r8g.12xlarge,r8g,48,384,48,2.82768,0.05891,0.05891,Graviton4
        r8g.16xlarge,r8g,64,512,64,3.77024,0.05891,0.05891,Graviton4
        r8g.24xlarge,r8g,96,768,96,5.65536,0.05891,0.05891,Graviton4
        r8g.2xlarge,r8g,8,64,8,0.47128,0.05891,0.05891,Graviton4
        r8g.48xlarge,r8g,192,1536,192,11.31072,0.05891,0.05891,Graviton4
        r8g.4xlarge,r8g,16,128,16,0.94256,0.05891,0.05891,Graviton4
        r8g.8xlarge,r8g,32,256,32,1.88512,0.05891,0.05891,Graviton4
        r8g.large,r8g,2,16,2,0.11782,0.05891,0.05891,Graviton4
        r8g.medium,r8g,1,8,1,0.05891,0.05891,0.05891,Graviton4
        r8g.xlarge,r8g,4,32,4,0.23564,0.05891,0.05891,Graviton4
        r8i.12xlarge,r8i,48,384,24,3.33408,0.06946,0.13892,Intel Xeon 6 (Granite Rapids)
        r8i.16xlarge,r8i,64,512,32,4.44544,0.06946,0.13892,Intel Xeon 6 (Granite Rapids)
        r8i.24xlarge,r8i,96,768,48,6.66816,0.06946,0.13892,Intel Xeon 6 (Granite Rapids)
        r8i.2xlarge,r8i,8,64,4,0.55568,0.06946,0.13892,Intel Xeon 6 (Granite Rapids)
        r8i.32xlarge,r8i,128,1024,64,8.89088,0.06946,0.13892,Intel Xeon 6 (Granite Rapids)
        r8i.48xlarge,r8i,192,1536,96,13.33632,0.06946,0.13892,Intel Xeon 6 (Granite Rapids)
        r8i.4xlarge,r8i,16,128,8,1.11136,0.06946,0.13892,Intel Xeon 6 (Granite Rapids)
        r8i.8xlarge,r8i,32,256,16,2.22272,0.06946,0.13892,Intel Xeon 6 (Granite Rapids)
        r8i.96xlarge,r8i,384,3072,192,26.67264,0.06946,0.13892,Intel Xeon 6 (Granite Rapids)
        r8i.large,r8i,2,16,1,0.13892,0.06946,0.13892,Intel Xeon 6 (Granite Rapids)
        r8i.xlarge,r8i,4,32,2,0.27784,0.06946,0.13892,Intel Xeon 6 (Granite Rapids)
        x2idn.16xlarge,x2idn,64,1024,32,6.669,0.1042,0.20841,Intel Ice Lake
        x2idn.24xlarge,x2idn,96,1536,48,10.0035,0.1042,0.20841,Intel Ice Lake
        x2idn.32xlarge,x2idn,128,2048,64,13.338,0.1042,0.20841,Intel Ice Lake
        x2iedn.16xlarge,x2iedn,64,2048,32,13.338,0.20841,0.41681,Intel Ice Lake
        x2iedn.24xlarge,x2iedn,96,3072,48,20.007,0.20841,0.41681,Intel Ice Lake
        x2iedn.2xlarge,x2iedn,8,256,4,1.66725,0.20841,0.41681,Intel Ice Lake
        x2iedn.32xlarge,x2iedn,128,4096,64,26.676,0.20841,0.41681,Intel Ice Lake
        x2iedn.4xlarge,x2iedn,16,512,8,3.3345,0.20841,0.41681,Intel Ice Lake
        x2iedn.8xlarge,x2iedn,32,1024,16,6.669,0.20841,0.41681,Intel Ice Lake
        x2iedn.xlarge,x2iedn,4,128,2,0.83363,0.20841,0.41681,Intel Ice Lake
        x2iezn.12xlarge,x2iezn,48,1536,24,10.008,0.2085,0.417,"Intel Cascade Lake 8252, 4.5 GHz"
        x2iezn.2xlarge,x2iezn,8,256,4,1.668,0.2085,0.417,"Intel Cascade Lake 8252, 4.5 GHz"
        x2iezn.4xlarge,x2iezn,16,512,8,3.336,0.2085,0.417,"Intel Cascade Lake 8252, 4.5 GHz"
        x2iezn.6xlarge,x2iezn,24,768,12,5.004,0.2085,0.417,"Intel Cascade Lake 8252, 4.5 GHz"
        x2iezn.8xlarge,x2iezn,32,1024,16,6.672,0.2085,0.417,"Intel Cascade Lake 8252, 4.5 GHz"
        x8g.12xlarge,x8g,48,768,48,4.6896,0.0977,0.0977,Graviton4
        x8g.16xlarge,x8g,64,1024,64,6.2528,0.0977,0.0977,Graviton4
        x8g.24xlarge,x8g,96,1536,96,9.3792,0.0977,0.0977,Graviton4
        x8g.2xlarge,x8g,8,128,8,0.7816,0.0977,0.0977,Graviton4
        x8g.48xlarge,x8g,192,3072,192,18.7584,0.0977,0.0977,Graviton4
        x8g.4xlarge,x8g,16,256,16,1.5632,0.0977,0.0977,Graviton4
        x8g.8xlarge,x8g,32,512,32,3.1264,0.0977,0.0977,Graviton4
        x8g.large,x8g,2,32,2,0.1954,0.0977,0.0977,Graviton4
        x8g.medium,x8g,1,16,1,0.0977,0.0977,0.0977,Graviton4
        x8g.xlarge,x8g,4,64,4,0.3908,0.0977,0.0977,Graviton4
        x8i.12xlarge,x8i,48,768,24,5.25192,0.10941,0.21883,Intel Xeon 6
        x8i.16xlarge,x8i,64,1024,32,7.00256,0.10941,0.21883,Intel Xeon 6
        x8i.24xlarge,x8i,96,1536,48,10.50384,0.10941,0.21883,Intel Xeon 6
        x8i.2xlarge,x8i,8,128,4,0.87532,0.10941,0.21883,Intel Xeon 6
        x8i.32xlarge,x8i,128,2048,64,14.00512,0.10941,0.21883,Intel Xeon 6
        x8i.48xlarge,x8i,192,3072,96,21.00768,0.10941,0.21883,Intel Xeon 6
        x8i.4xlarge,x8i,16,256,8,1.75064,0.10941,0.21883,Intel Xeon 6
        x8i.64xlarge,x8i,256,4096,128,28.01024,0.10941,0.21883,Intel Xeon 6
        x8i.8xlarge,x8i,32,512,16,3.50128,0.10941,0.21883,Intel Xeon 6
        x8i.96xlarge,x8i,384,6144,192,48.74438,0.12694,0.25388,Intel Xeon 6
        x8i.large,x8i,2,32,1,0.21883,0.10941,0.21883,Intel Xeon 6
        x8i.xlarge,x8i,4,64,2,0.43766,0.10941,0.21883,Intel Xeon 6
        z1d.12xlarge,z1d,48,384,24,4.464,0.093,0.186,"Intel Skylake 8151, 4.0-4.5 GHz"
        z1d.2xlarge,z1d,8,64,4,0.744,0.093,0.186,"Intel Skylake 8151, 4.0-4.5 GHz"
        z1d.3xlarge,z1d,12,96,6,1.116,0.093,0.186,"Intel Skylake 8151, 4.0-4.5 GHz"
        z1d.6xlarge,z1d,24,192,12,2.232,0.093,0.186,"Intel Skylake 8151, 4.0-4.5 GHz"
        z1d.large,z1d,2,16,1,0.186,0.093,0.186,"Intel Skylake 8151, 4.0-4.5 GHz"
        z1d.xlarge,z1d,4,32,2,0.372,0.093,0.186,"Intel Skylake 8151, 4.0-4.5 GHz"

        """#
    ),
  ]
}
