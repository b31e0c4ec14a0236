export { ImportFault, type Imported, type SavedData } from '../imports/imported.js';
export type { Rendering, RenderingFault } from '../rendering.js';
export { importTwilio, isTwilioCampaign } from './import-twilio.js';
export { renderTwilioCampaign } from './render-twilio-campaign.js';
