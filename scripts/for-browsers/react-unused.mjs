/**
 * What of React's renderer no page of ours runs, in the file that React publishes minified: names in it are of this very version, and the build stops
 * when one is not where it was. `ours`: what in `app` would need it.
 * @type {import("./lighter.mjs").Unused[]}
 */
export const unusedOfReact = [
  {
    // Events that React puts together out of several others.
    ours: /\bon(Select|BeforeInput|Composition\w+)=/,
    cuts: {
      "react-dom/cjs/react-dom.production.min.js": [
        [/fa\("onSelect"[\s\S]*?(?=var lf=)/g, ""],
        [/xa=d\?ue\(d\):window;switch\(a\)\{case "focusin":[\s\S]*?(?=se\(g,b\)\}\)\}function tf)/g, "}"],
        [/null===b\|\|b\[rf\]\|\|\(b\[rf\]=!0,qf\("selectionchange",!1,b\)\)/g, ""],
        [/var b=9===a\.nodeType\?a:a\.ownerDocument;(?=\}\})/g, ""],
        [/,\$d=\[9,13,27,32\],ae=[\s\S]*?(?=function ge)/g, ";"],
        [/function ge\(a,b\)[\s\S]*?(?=var le=)/g, ""],
        [/var Pe=ia&&[\s\S]*?(?=function Ve\()/g, ""],
        [/var kd=null,ld=null,md=null;function nd\(\)[\s\S]*?(?=function od)/g, ""],
        [/Kd=A\(\{\},sd,\{data:0\}\),Ld=rd\(Kd\),/g, ""],
      ],
    },
  },
  {
    // Ways of browsers before those that the build is for (Internet Explorer, apps of Windows 8).
    cuts: {
      "react-dom/cjs/react-dom.production.min.js": [
        [/if\(we\)na=Fe;else\{na=De;var xa=Ce\}else/g, "na=Fe;else"],
        [
          /xa&&xa\(a,h,d\);"focusout"===a&&\(xa=h\._wrapperState\)&&\s*xa\.controlled/g,
          'var xa;"focusout"===a&&(xa=h._wrapperState)&&xa.controlled',
        ],
        [/var we=!1;if\(ia\)\{var xe;[\s\S]*?(?=function Ee\()/g, ""],
        [
          /nb=function\(a\)\{return"undefined"!==typeof MSApp[\s\S]*?(?=function ob\()/g,
          "nb=function(a,b){a.innerHTML=b};",
        ],
        [
          /function Ve\(a,b\)\{[\s\S]*?var \$e=Ze\("animationend"\),af=Ze\("animationiteration"\),bf=Ze\("animationstart"\),cf=Ze\("transitionend"\),/g,
          'var $e="animationend",af="animationiteration",bf="animationstart",cf="transitionend",',
        ],
        [/var Lb=!1;if\(ia\)try\{[\s\S]*?catch\(a\)\{Lb=!1\}/g, "var Lb=!0;"],
      ],
    },
  },
  {
    // Roots as they were before React 18, and one that is not hydrated.
    ours: /\b(createRoot|findDOMNode|unmountComponentAtNode|unstable_\w+)\b/,
    cuts: {
      "react-dom/cjs/react-dom.production.min.js": [
        [/exports\.createRoot=function[\s\S]*?(?=exports\.flushSync=)/g, ""],
        [/exports\.hydrate=function[\s\S]*?(?=exports\.hydrateRoot=)/g, ""],
        [/exports\.render=function[\s\S]*?(?=exports\.version=)/g, ""],
        [/\bfunction pl\(\)\{\}[\s\S]*?(?=Ec=function\(a\)\{switch)/g, ""],
      ],
    },
  },
  {
    // What is told to tools of developers: names of components, where they stand, and a hook of the browser's extension.
    ours: /\bcomponentStack\b|\bonRecoverableError\b/,
    cuts: {
      "react-dom/cjs/react-dom.production.min.js": [
        [/,La;function Ma\(a\)[\s\S]*?(?=function Sa\(a\)\{switch)/g, ";"],
        [/try\{var c="",d=b;do c\+=Pa\(d\)[\s\S]*?(?=return\{value:a,source:b,stack:)/g, 'var e="";'],
        [/p\(108,Ra\(a\)\|\|"Unknown",e\)/g, "p(108,e)"],
        [/var ul=\{bundleType[\s\S]*?(?=exports\.__SECRET)/g, ""],
        [/if\(lc&&"function"===typeof lc\.on\w+\)try\{lc\.on\w+\([^{}]*\)\}catch\(\w\)\{\}/g, ""],
        [/,tl=\{findFiberByHostInstance:[^}]*\}/g, ""],
      ],
    },
  },
  {
    // Lists of parts that wait for each other: no published React has them.
    ours: /\bSuspenseList\b/,
    cuts: {
      "react-dom/cjs/react-dom.production.min.js": [
        [/case 19:d=0!==\(c&\s*b\.childLanes\);if\([\s\S]*?(?=case 22:case 23:return b\.lanes=0)/g, ""],
        [/case 19:E\(L\);f=b\.memoizedState;[\s\S]*?(?=case 22:case 23:)/g, ""],
        [/case 19:return xj\(a,b,c\);/g, ""],
        [/function xj\(a,b,c\)\{[\s\S]*?(?=function ij\()/g, ""],
        [/function Dj\(a,b\)\{[\s\S]*?(?=function S\()/g, ""],
      ],
    },
  },
];
