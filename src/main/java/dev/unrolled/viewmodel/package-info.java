/** The observable state of the app: properties, commands and background services; nothing that draws. */
package dev.unrolled.viewmodel;
