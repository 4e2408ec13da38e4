/**
 * What is changed in a file of Zod: what stands there, what instead, and how often.
 * @typedef {[written: string, instead: string, times: number]} Change
 */

/** @type {Change[]} */
const core = [
  [
    `        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;`,
    `        const inst = params?.Parent ? newError(Definition) : this;
        if (isKnown && inst.constructor === _) {
            inst.def = def;
            if (def.type) inst.type = def.type;
            return inst;
        }
        if (!params?.Parent) inst.def = def;
        keepInstalling(() => begin(inst, def));
        if (!params?.Parent && inst.constructor === _) know(inst);
        return inst;
    }
    let isKnown = false;
    // What a schema's beginning leaves on it is asked of its prototype until it has begun.
    function know(first) {
        isKnown = true;
        for (const key of Reflect.ownKeys(first)) {
            if (key === "_zod" || key === "def" || key === "type") continue;
            Object.defineProperty(_.prototype, key, {
                configurable: true,
                get() {
                    if (!Object.hasOwn(this, "_zod")) this._zod;
                    return Object.hasOwn(this, key) ? this[key] : undefined;
                },
                set(value) {
                    Object.defineProperty(this, key, { configurable: true, writable: true, enumerable: true, value });
                },
            });
        }
        Object.defineProperty(_.prototype, "_zod", {
            configurable: true,
            get() {
                Object.defineProperty(this, "_zod", { value: new Internals(this.def), enumerable: false });
                keepInstalling(() => begin(this, this.def));
                return this._zod;
            },
        });
    }
    function begin(inst, def) {
        init(inst, def);
        const deferred = inst._zod.deferred;`,
    1,
  ],
  [
    `        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
`,
    "",
    1,
  ],
  [
    `import { members as installMembers } from "./util.js";`,
    `import { keepInstalling, members as installMembers } from "./util.js";`,
    1,
  ],
];

/** @type {Change[]} */
const util = [
  [
    "let installing;\n",
    `let installing;
/** A schema that begins while another does leaves that one's mark as it was. */
export function keepInstalling(work) {
    const kept = installing;
    installing = undefined;
    try {
        work();
    }
    finally {
        installing = kept;
    }
}
`,
    1,
  ],
  [
    `    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
`,
    "    return new inst.constructor(def ?? inst.def);\n",
    1,
  ],
  [
    `export function members(proto, table) {
    for (const key in table) {`,
    `const membersOf = new WeakMap();
export function members(proto, table) {
    const known = membersOf.get(table) ?? {};
    if (!membersOf.has(table)) {
        membersOf.set(table, known);
        describe(known, table);
    }
    Object.defineProperties(proto, known);
}
function describe(proto, table) {
    for (const key in table) {`,
    1,
  ],
  [
    "            Object.defineProperty(proto, key, { ...desc, enumerable: false });\n",
    "            proto[key] = { ...desc, enumerable: false };\n",
    1,
  ],
  ["            defineBound(proto, key, desc.value);\n", "            proto[key] = bound(key, desc.value);\n", 1],
  [
    `function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {`,
    `function bound(key, fn) {
    return {`,
    1,
  ],
  [
    `            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on`,
    `            own(this, key, value);
        },
    };
}
/** Returns the prototype to install on`,
    1,
  ],
  ["schema._zod.def", "schema.def", 11],
];

/** @type {Change[]} */
const schemas = [
  // A text's, number's or list's own words hold no getter that must not be read, as an object's do: they are copied plainly.
  [
    "return this.clone(util.mergeDefs(def, {\n",
    `const copied = /^(?:string|number|array)$/.test(def.type) ? (...defs) => Object.assign({}, ...defs) : util.mergeDefs;
        return this.clone(copied(def, {\n`,
    1,
  ],
  ["this.clone(util.mergeDefs(this._zod.def, ", "this.clone(util.mergeDefs(this.def, ", 5],
];

const files = { "/zod/v4/core/core.js": core, "/zod/v4/core/util.js": util, "/zod/v4/classic/schemas.js": schemas };

/** @param {string} id of a module @param {string} code */
export function begunWhenAsked(id, code) {
  const [, changes] = Object.entries(files).find(([file]) => id.endsWith(file)) ?? [];
  if (changes === undefined) return undefined;
  let made = code;
  for (const [written, instead, times] of changes) {
    const parts = made.split(written);
    if (parts.length !== times + 1) throw new Error(`${id} does not say ${times} times: ${written}`);
    made = parts.join(instead);
  }
  return made;
}

/**
 * Zod's schemas begin when something is first parsed with them: made, a schema keeps what it was made of and no more. A Worker makes
 * thousands as it starts, and most answers need ten.
 * @returns {import("vite").Plugin}
 */
export function zodWhenAsked() {
  return {
    name: "zod-when-asked",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    transform(code, id) {
      const made = begunWhenAsked(id, code);
      return made === undefined ? undefined : { code: made, map: null };
    },
  };
}
