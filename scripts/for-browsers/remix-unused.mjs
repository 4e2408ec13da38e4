/**
 * What Remix and its router can do and no page of ours asks for: left out of what browsers load. Each with what would ask for it (`ours`: the build stops
 * where a file of `app` has it) and the places where it stands, with what stands there instead. Files are named as in `remix-options.mjs`.
 * @type {import("./lighter.mjs").Unused[]}
 */
export const unusedOfRemix = [
  {
    // Pages that move into each other: half of what the router's provider is.
    ours: /\bviewTransition\b(?!: _)|\buseViewTransitionState\b/,
    cuts: {
      "react-router-dom/dist/index.js": [
        [/if \(!viewTransitionOpts \|\| isViewTransitionUnavailable\) \{/g, "{"],
        [
          /(?<=\n {6}return;\n {4}\})\n {4}\/\/ flushSync \+ startViewTransition[\s\S]*?(?=\n {2}\}, \[router\.window, transition)/g,
          "",
        ],
        [
          /\[router\.window, transition, renderDfd, fetcherData, optInStartTransition\]/g,
          "[fetcherData, optInStartTransition]",
        ],
        [/let isViewTransitionUnavailable = [^;]+;/g, ""],
        [
          /\n {2}\/\/ When we start a view transition, create a Deferred[\s\S]*?(?=\n {2}let navigator = React\.useMemo)/g,
          "",
        ],
        [/let \[(?:pendingState|renderDfd|transition|interruption), set\w+\] = React\.useState\(\);/g, ""],
        [/let \[vtContext, setVtContext\] = React\.useState\(\{\s*isTransitioning: false\s*\}\);/g, ""],
        [
          /\/\*#__PURE__\*\/React\.createElement\(ViewTransitionContext\.Provider, \{\s*value: vtContext\s*\}, ([\s\S]*?)\)\)\)\)\), null\);/g,
          "$1)))), null);",
        ],
        [/useViewTransitionState\(path\) && viewTransition === true/g, "false"],
      ],
      "@remix-run/router/dist/router.js": [
        [/(?<=let viewTransitionOpts;)[\s\S]*?(?=\n {4}updateState\(_extends\(\{\}, newState, \{)/g, ""],
        [/(?<=\n {4}if \()isBrowser(?=\) \{\n {6}\/\/ FIXME)/g, "false"],
        [/pendingViewTransitionEnabled = \(opts && opts\.enableViewTransition\) === true;/g, ""],
      ],
    },
  },
  {
    // Questions before a page is left, asked by the router.
    ours: /\b(useBlocker|usePrompt)\b/,
    cuts: {
      "@remix-run/router/dist/router.js": [
        [/let blockerKey = shouldBlockNavigation\(\{[^}]*\}\);/g, "const blockerKey = undefined;"],
        [/if \(blockerKey(?: && delta != null)?\)/g, "if (false)"],
        [/\bif \(blockers\.size > 0\)/g, "if (false)"],
        [/\bif \(unblockBlockerHistoryUpdate\)/g, "if (false)"],
        [/\n {4}dispose,\n {4}getBlocker,\n {4}deleteBlocker,/g, ""],
      ],
    },
  },
  {
    // Answers of loaders that come later, as they were before single fetch.
    ours: /\bdefer\(/,
    cuts: {
      "@remix-run/router/dist/router.js": [
        [/(?<=function isDeferredResult\(result\) \{\n {2}return )[^;]+/g, "false"],
        [/(?<=\n {2}if \()isDeferredData\(result\)/g, "false"],
        [/(?<=\bif \()isDeferredResult\(\w+\)(?=\) \{)/g, "false"],
        [/await Promise\.all\(\[resolveNavigationDeferredResults\([^\n]*\)\]\);/g, "await null;"],
        [/\n {4}\/\/ Wire up subscribers to update loaderData[\s\S]*?(?=\n {4}\/\/ Preserve SSR errors)/g, ""],
        [/(?<=function cancelActiveDeferreds\(predicate\) \{)[\s\S]*?(?=\n {2}\})/g, "return [];"],
      ],
    },
  },
  {
    // Loaders of the browser's own, and what is shown while they work.
    ours: /\b(clientLoader|HydrateFallback)\b/,
    cuts: {
      "routes.js": [
        [
          /if \(!routeModule\.clientLoader\) \{([\s\S]*?return fetchServerLoader\(request, false, singleFetch\);)\n {12}\}\n {12}return routeModule\.clientLoader\([\s\S]*?\n {12}\}\);/g,
          "$1",
        ],
        [/if \(mod\.clientLoader\) \{/g, "if (false) {"],
        [/if \(!route\.hasClientLoader\)/g, "if (true)"],
        [/let (initialData|initialError|isHydrationRequest) = [^;]+;/g, ""],
        [/isHydrationRequest = false;/g, ""],
        [/(?<=function shouldHydrateRouteLoader\(route, routeModule, isSpaMode\) \{\n {2}return )[^;]+/g, "false"],
        [/let HydrateFallback = [^;]+;/g, "let HydrateFallback;"],
        [/\bif \(needsRevalidation\) \{/g, "if (false) {"], // of dev
      ],
      "single-fetch.js": [[/if \(manifest\.routes\[m\.route\.id\]\.hasClientLoader\)/g, "if (false)"]],
      "components.js": [
        [/\} else if \(manifest\.routes\[m\.route\.id\]\.hasClientLoader\) \{\s*foundOptOutRoute = true;\s*\}/g, "}"],
      ],
    },
  },
  {
    // What is sent as JSON or as plain text: forms are sent.
    ours: /\bencType[:=] ?["{]*(?:application\/json|text\/plain)/,
    cuts: {
      "@remix-run/router/dist/router.js": [
        [/if \(opts\.body !== undefined\) \{/g, "if (false) {"],
        [/if \(formEncType === "application\/json"\)/g, "if (false)"],
        [/if \(formEncType === "text\/plain"\)/g, "if (false)"],
      ],
      "data.js": [
        [
          /if \(contentType && \/\\bapplication\\\/json\\b\/\.test\(contentType\)\) \{\s*init\.headers/g,
          "if (false) {\n init.headers",
        ],
        [/if \(contentType && \/\\btext\\\/plain\\b\/\.test\(contentType\)\)/g, "if (false)"],
      ],
      "react-router-dom/dist/index.js": [[/if \(formData && encType === "text\/plain"\)/g, "if (false)"]],
    },
  },
  {
    // What Remix has settled when it makes the router.
    cuts: {
      "@remix-run/router/dist/router.js": [
        [/\bfuture\.v7_\w+/g, "true"],
        [/let future = _extends\(\{[^}]*\}, init\.future\);/g, "let future = init.future;"],
        [/(?<=const routerWindow = )[^;]+/g, "window"],
        [/init\.dataStrategy \|\| defaultDataStrategy/g, "init.dataStrategy"],
        [/if \(init\.mapRouteProperties\) \{/g, "if (true) {"],
        [/if \(initialMatches == null && !patchRoutesOnNavigationImpl\)/g, "if (false)"],
        [/\bif \(patchRoutesOnNavigationImpl\)/g, "if (true)"],
        [/\bif \(!patchRoutesOnNavigationImpl\)/g, "if (false)"],
        [/if \(initialMatches && !init\.hydrationData\)/g, "if (false)"],
        [/init\.hydrationData && /g, ""],
        [/init\.hydrationData != null/g, "true"],
        [/init\.hydrationData \? (init\.hydrationData\.\w+) : null/g, "$1"],
        [
          /\n {4}_internalFetchControllers: fetchControllers,\n {4}_internalActiveDeferreds: activeDeferreds,\n[^_]*_internalSetRoutes/g,
          "",
        ],
      ],
      "react-router-dom/dist/index.js": [
        [/\brouter\.future\.v7_partialHydration\b/g, "true"],
        [/\bstate\.initialized \|\| true\b/g, "true"],
      ],
      "browser.js": [[/router\.createRoutesForHMR = createClientRoutesWithHMRRevalidationOptOut;/g, ""]],
    },
  },
];
