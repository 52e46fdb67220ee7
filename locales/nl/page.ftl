# The page around the figures: dialogs, menus, save status, preview, the panic page.
