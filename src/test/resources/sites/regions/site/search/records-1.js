mingbaiSearch([
{"kind":"item","path":"items/01.html","number":1,"in":[[0],[],0],"about":[],"title":["试验区试点",null],"text":["试点。",null],"facts":["省商务厅 · 自贸试验区","Department of Commerce"]},
{"kind":"item","path":"items/02.html","number":2,"in":[[0],[],1],"about":[],"title":["城市试点",null],"text":["试点。",null],"facts":["省商务厅 · 济南、青岛等市","Department of Commerce"]},
{"kind":"item","path":"items/03.html","number":3,"in":[[0],[],2],"about":[],"title":["场所试点",null],"text":["试点。",null],"facts":["省商务厅 · 保税监管场所","Department of Commerce"]},
{"kind":"unit","path":"units/commerce.html","title":["省商务厅","Department of Commerce"],"text":["",null],"facts":["省直部门","Provincial departments"]},
{"kind":"region","path":"regions/shandong.html","title":["山东省","Shandong"],"text":["全省",null],"facts":["省","Province"]},
{"kind":"region","path":"regions/jinan.html","title":["济南市","Jinan"],"text":["济南",null],"facts":["设区的市","Cities"]},
{"kind":"region","path":"regions/qingdao.html","title":["青岛市","Qingdao"],"text":["青岛",null],"facts":["设区的市","Cities"]},
{"kind":"region","path":"regions/zibo.html","title":["淄博市","Zibo"],"text":["",null],"facts":["设区的市","Cities"]},
{"kind":"region","path":"regions/free-trade-zone.html","title":["自贸试验区","Free trade zone"],"text":["",null],"facts":["区域","Zones"]},
{"kind":"region","path":"regions/jinan-area.html","title":["济南片区","Jinan area"],"text":["",null],"facts":["区域","Zones"]},
{"kind":"region","path":"regions/coast.html","title":["沿海地区","Coast"],"text":["",null],"facts":["区域","Zones"]},
{"kind":"region","path":"regions/bonded-places.html","title":["保税监管场所","Bonded places"],"text":["",null],"facts":["区域","Zones"]},
{"kind":"concept","path":"glossary/bonded-goods.html","title":["保税货物","bonded goods"],"text":["暂不纳税的货物。","Goods on which duty is not yet paid."],"facts":["保税货物","bonded goods"]},
{"kind":"prose","path":"about.html","title":["关于","About"],"text":["试点。","A pilot."],"facts":["",""]}
]);
