import type { Told, ToldUnit } from "../told-units.server";

const line = (value: unknown) =>
  JSON.stringify(value, (_, one: unknown) => (one instanceof Uint8Array ? undefined : one));

/** `data.json`, told in pieces: every store with its records as they are. The first section is about the copy itself. */
export function dataJson(madeAt: number) {
  const about = {
    format: "caris-export/1",
    madeAt: new Date(madeAt).toISOString(),
    times: "ms since 1970-01-01T00:00:00Z",
  };
  return {
    name: "data.json",
    head: `{"about":${line(about)},"sections":[\n{"feature":"privacy","store":"export","clinicId":null,"records":[${line(about)}]}`,
    async *of({ feature, store, clinicId }: ToldUnit, told: AsyncGenerator<Told>): AsyncGenerator<string> {
      yield `,\n{"feature":${line(feature)},"store":${line(store)},"clinicId":${line(clinicId)},"records":[`;
      let [between, isBroken] = ["\n", false];
      for await (const one of told) {
        if ("broken" in one) isBroken = true;
        else {
          yield `${between}${line(one.record)}`;
          between = ",\n";
        }
      }
      yield isBroken ? '\n],"isBroken":true}' : "\n]}";
    },
    foot: "\n]}\n",
  };
}
