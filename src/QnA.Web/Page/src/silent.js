// Stands for the packages of a speech service that Web Chat can use and this page does not (see build.mjs).
const nothing = () => { throw new Error('This page has no speech service.'); };

export default nothing;
export const createAdapters = nothing;
export const AudioConfig = {};
export const createSpeechServicesPonyfill = nothing;
