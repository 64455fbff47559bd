package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport
interface DeepRecords {
    void deep(R0 first); // expect PW045

    void fine(R52 later);

    record R0(R1 next) {}

    record R1(R2 next) {}

    record R2(R3 next) {}

    record R3(R4 next) {}

    record R4(R5 next) {}

    record R5(R6 next) {}

    record R6(R7 next) {}

    record R7(R8 next) {}

    record R8(R9 next) {}

    record R9(R10 next) {}

    record R10(R11 next) {}

    record R11(R12 next) {}

    record R12(R13 next) {}

    record R13(R14 next) {}

    record R14(R15 next) {}

    record R15(R16 next) {}

    record R16(R17 next) {}

    record R17(R18 next) {}

    record R18(R19 next) {}

    record R19(R20 next) {}

    record R20(R21 next) {}

    record R21(R22 next) {}

    record R22(R23 next) {}

    record R23(R24 next) {}

    record R24(R25 next) {}

    record R25(R26 next) {}

    record R26(R27 next) {}

    record R27(R28 next) {}

    record R28(R29 next) {}

    record R29(R30 next) {}

    record R30(R31 next) {}

    record R31(R32 next) {}

    record R32(R33 next) {}

    record R33(R34 next) {}

    record R34(R35 next) {}

    record R35(R36 next) {}

    record R36(R37 next) {}

    record R37(R38 next) {}

    record R38(R39 next) {}

    record R39(R40 next) {}

    record R40(R41 next) {}

    record R41(R42 next) {}

    record R42(R43 next) {}

    record R43(R44 next) {}

    record R44(R45 next) {}

    record R45(R46 next) {}

    record R46(R47 next) {}

    record R47(R48 next) {}

    record R48(R49 next) {}

    record R49(R50 next) {}

    record R50(R51 next) {}

    record R51(R52 next) {}

    record R52(R53 next) {}

    record R53(R54 next) {}

    record R54(R55 next) {}

    record R55(R56 next) {}

    record R56(R57 next) {}

    record R57(R58 next) {}

    record R58(R59 next) {}

    record R59(R60 next) {}

    record R60(R61 next) {}

    record R61(R62 next) {}

    record R62(R63 next) {}

    record R63(R64 next) {}

    record R64(R65 next) {}

    record R65(R66 next) {}

    record R66(R67 next) {}

    record R67(R68 next) {}

    record R68(R69 next) {}

    record R69(R70 next) {}

    record R70(R71 next) {}

    record R71(R72 next) {}

    record R72(R73 next) {}

    record R73(R74 next) {}

    record R74(R75 next) {}

    record R75(R76 next) {}

    record R76(R77 next) {}

    record R77(R78 next) {}

    record R78(R79 next) {}

    record R79(R80 next) {}

    record R80(R81 next) {}

    record R81(R82 next) {}

    record R82(R83 next) {}

    record R83(R84 next) {}

    record R84(R85 next) {}

    record R85(R86 next) {}

    record R86(R87 next) {}

    record R87(R88 next) {}

    record R88(R89 next) {}

    record R89(R90 next) {}

    record R90(R91 next) {}

    record R91(R92 next) {}

    record R92(R93 next) {}

    record R93(R94 next) {}

    record R94(R95 next) {}

    record R95(R96 next) {}

    record R96(R97 next) {}

    record R97(R98 next) {}

    record R98(R99 next) {}

    record R99(R100 next) {}

    record R100(R101 next) {}

    record R101(R102 next) {}

    record R102(String last) {}
}
