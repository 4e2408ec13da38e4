/** The table of DESIGN.md, ring by ring, and the order of the features. */
const features = [
  ["kernel"],
  ["audit"],
  ["identity"],
  ["plans"],
  ["tenancy"],
  ["care"],
  ["consent"],
  ["files"],
  ["notifications"],
  ["ai"],
  ["diary", "chat", "appointments", "tasks", "measures", "safety-plan", "practice", "medication", "care-words"],
  ["records", "goals"],
  ["documents", "agreements", "receipts"],
  ["telehealth"],
  ["sos"],
  ["risk"],
  ["caseload"],
  ["disclosure"],
  ["emotional-map", "story"],
  ["moving"],
  ["imports"],
  ["achievements"],
  ["insights"],
  ["reports"],
  ["home"],
  ["billing"],
  ["site"],
  ["operations"],
  ["privacy"],
];

/** A feature may import only features to its left; those of one group never each other. */
const featureOrder = features.flatMap((group, place) =>
  group.map((feature) => {
    const left = features.slice(0, place).flat();
    return {
      name: `feature-${feature}-looks-left`,
      severity: "error",
      from: { path: `^app/features/${feature}/` },
      to: { path: "^app/features/", pathNot: `^app/features/(${[feature, ...left].join("|")})/` },
    };
  }),
);

const known = features.flat().join("|");
/** What a feature says of itself; `app/registry/` joins it for everybody. */
const said = "^app/features/[^/]+/[^/]+\\.(ids|notices|jobs|traffic|words|(patient|team)-places)\\.ts$";
const homeCards = "^app/features/[^/]+/[^/]+\\.home-card\\.server\\.ts$";
const tests = "\\.(test|access)\\.tsx?$";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Of types neither: two files that need each other's are one thought, or a third is missing.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unknown-feature",
      severity: "error",
      comment: "A new feature gets its place in the line by an ADR.",
      from: {},
      to: { path: "^app/features/", pathNot: `^app/features/(${known})/` },
    },
    {
      name: "lib-imports-nothing",
      severity: "error",
      from: { path: "^app/lib/", pathNot: tests },
      to: { path: "^(app|workers|tests)/", pathNot: "^app/lib/" },
    },
    {
      name: "inner-rings-import-lib",
      severity: "error",
      from: { path: "^app/(db|platform|ui)/", pathNot: tests },
      to: { path: "^(app|workers|tests)/", pathNot: "^app/lib/" + "|^app/$1/" },
    },
    {
      name: "features-import",
      severity: "error",
      comment: "ADR 0126: of ui only what a model is asked for, which texts of law print and features are keyed by.",
      from: { path: "^app/features/", pathNot: [tests, "/components/", said, homeCards] },
      to: {
        path: "^(app|workers|tests)/",
        pathNot: "^app/((features|registry|db|platform|lib)/|ui/copy/model-uses\\.ts$)",
      },
    },
    {
      name: "home-cards-import",
      severity: "error",
      comment: "ADR 0117: a card says where it leads.",
      from: { path: homeCards },
      to: {
        path: "^(app|workers|tests)/",
        pathNot: "^app/((features|lib)/|((team|own|account|site)-)?paths\\.ts$)",
      },
    },
    {
      name: "components-import",
      severity: "error",
      from: { path: "^app/features/[^/]+/components/", pathNot: tests },
      to: {
        path: "^(app|workers|tests)/",
        pathNot: "^app/(features|registry|ui|lib|((team|own|account|site)-)?paths\\.ts)",
      },
    },
    {
      name: "what-is-said-brings-nothing",
      severity: "error",
      comment:
        "ADR 0033: what a feature says reaches every other through the registry, so it says it in words and types alone.",
      from: { path: said },
      to: {
        path: ".",
        pathNot: "^app/(lib/|((team|own|account|site)-)?paths\\.ts)|(^|/)node_modules/(zod|lucide-react)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "registry-joins-what-is-said",
      severity: "error",
      from: { path: "^app/registry/" },
      to: {
        path: "^(app|workers|tests)/",
        pathNot: [
          said,
          "^app/features/[^/]+/(personal-data\\.server|[^/]+\\.(demo|(file-gates|enclosures|home-card)\\.server))\\.ts$",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "components-stay-in-the-browser",
      severity: "error",
      from: { path: "^app/features/[^/]+/components/", pathNot: tests },
      to: { path: "\\.server\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "http-imports",
      severity: "error",
      comment: "ADR 0003: of ui only the words.",
      from: { path: "^app/http/", pathNot: tests },
      to: {
        path: "^(app|workers|tests)/",
        pathNot: "^app/(http|platform|lib|ui/copy|features/(kernel|identity|tenancy)|load-context)",
      },
    },
    {
      name: "routes-import",
      severity: "error",
      from: { path: "^app/(routes/|root|entry)" },
      to: {
        path: "^(app|workers|tests)/",
        pathNot: "^app/(http|features|registry|ui|((team|own|account|site)-)?paths|lib|styles)",
      },
    },
    {
      name: "service-worker-imports",
      severity: "error",
      comment: "ADR 0012: what runs without a page.",
      from: { path: "^app/service-worker/", pathNot: tests },
      to: { path: "^(app|workers|tests)/", pathNot: "^app/(service-worker|lib|ui/(device|outbox))/" },
    },
    {
      name: "service-worker-brings-no-library-but-workbox",
      severity: "error",
      from: { path: "^app/service-worker/", pathNot: tests },
      to: { path: "node_modules/", pathNot: "node_modules/workbox-" },
    },
    {
      name: "nothing-imports-the-service-worker",
      severity: "error",
      from: { path: "^(app|workers)/", pathNot: "^app/service-worker/" },
      to: { path: "^app/service-worker/" },
    },
    {
      name: "demo-data-is-for-the-seed",
      severity: "error",
      from: { path: "^(app|workers)/", pathNot: "\\.demo\\.ts$|^app/registry/demo\\.ts$|/demo/" },
      to: { path: "\\.demo\\.ts$|^app/registry/demo\\.ts$|^app/features/[^/]+/demo/" },
    },
    {
      name: "no-route-imports-a-route",
      severity: "error",
      from: { path: "^app/routes/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "workers-import",
      severity: "error",
      from: { path: "^workers/", pathNot: tests },
      to: { path: "^(app|tests)/", pathNot: "^app/(features|registry|platform|db|lib|load-context)" },
    },
    {
      name: "repos-are-private",
      severity: "error",
      from: { path: "^app/features/([^/]+)/" },
      to: { path: "\\.repo\\.server\\.ts$", pathNot: "^app/features/$1/" },
    },
    {
      name: "repos-are-for-features",
      severity: "error",
      from: { pathNot: "^(app/features/|tests/)" },
      to: { path: "\\.repo\\.server\\.ts$" },
    },
    {
      name: "workers-runtime-in-workers",
      severity: "error",
      from: { path: "^app/", pathNot: tests },
      to: { path: "^cloudflare:" },
    },
    {
      name: "no-drawers",
      severity: "error",
      from: {},
      to: { path: "^app/.*/(utils?|helpers?|misc|common|shared)(/|\\.tsx?$)" },
    },
    {
      name: "danger-asks-no-model",
      severity: "error",
      comment: "ADR 0095: calls for help, signals, scales and plans neither wait for a model nor hear of one.",
      from: { path: "^(app/features/(risk|sos|safety-plan|measures)|workers/durable-objects)/" },
      to: { path: "^app/(features/(ai|insights)|platform/ai)/" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { path: "^(app|workers)/", pathNot: tests },
      to: { path: `^tests/|${tests}` },
    },
    ...featureOrder,
  ],
  options: {
    doNotFollow: { path: "node_modules|^build" },
    exclude: { path: "^(build|dist|node_modules)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs"],
      cachedInputFileSystem: { cacheDuration: 600_000 }, // in ms: no file changes while this reads
    },
    skipAnalysisNotInRules: true, // who is imported by whom, which no rule asks
  },
};
