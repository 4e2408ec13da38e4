// React's runtime as a module: of the CommonJS that it comes as, each of the Worker's ten thousand elements would say `(0,x.jsx)`.
// `jsxs` is the same function in production.
import runtime from "../../node_modules/react/jsx-runtime.js";

export const { jsx, Fragment } = runtime;
export { jsx as jsxs };
