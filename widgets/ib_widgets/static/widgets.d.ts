export { widgets, widgetFor } from "../widgets.js";
