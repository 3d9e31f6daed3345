export const id = 970;
export const ids = [970];
export const modules = {

/***/ 65970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unzip: () => (/* binding */ unzip)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20663);





/**
 * Unpacks a ZIP archive into a folder, regular files only. What the archive says of itself is looked at before anything
 * is unpacked, and no file gets more than it said: throws Error where it holds too much, leaves the folder, or lied.
 */
async function unzip(archive, folder, limits) {
    const zip = await (0,yauzl__WEBPACK_IMPORTED_MODULE_4__/* .openPromise */ .sO)(archive, { strictFileNames: true, autoClose: false });
    try {
        if (zip.entryCount > limits.files)
            throw new Error(`the archive holds ${zip.entryCount} files, and at most ${limits.files} are unpacked`);
        const entries = [];
        let bytes = 0;
        for await (const entry of zip.eachEntry()) {
            bytes += entry.uncompressedSize;
            if (bytes > limits.bytes)
                throw new Error(`the archive unpacks to more than ${limits.bytes} bytes`);
            if (!entry.fileName.endsWith('/'))
                entries.push(entry);
        }
        for (const entry of entries) {
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.fileName); // Neither absolute nor above the folder: yauzl has looked.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(await zip.openReadStreamPromise(entry), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { flags: 'wx' }));
        }
    }
    finally {
        zip.close();
    }
}


/***/ })

};
