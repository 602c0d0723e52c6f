"""The only place that touches other packages' private or undocumented names, a file a package."""
