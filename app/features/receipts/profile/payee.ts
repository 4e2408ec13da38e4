import type { PixKeyKind } from "../pix/pix-key";

/** How a psychologist is paid and named. `cpf`: digits; `pix`: null while she takes none. */
export type Payee = { name: string; cpf: string; city: string; pix: { kind: PixKeyKind; key: string } | null };
