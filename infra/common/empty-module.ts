// Stands in the bundles for a dependency's dependency that nothing of ours calls.
export {};
