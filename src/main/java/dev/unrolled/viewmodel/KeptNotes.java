package dev.unrolled.viewmodel;

/**
 * What is kept with a network when it is saved or set aside.
 *
 * @param notebook what the user has noted of its cells
 * @param emergence how they came about
 */
record KeptNotes(NotebookModel notebook, EmergenceModel emergence) {}
